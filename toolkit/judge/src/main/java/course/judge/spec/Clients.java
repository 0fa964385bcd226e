package course.judge.spec;

import course.judge.spec.Meaning.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes all small clients of a specification, up to renaming of threads and of the values of a
 * group of calls: each from each small state of each object.
 */
final class Clients<O, S> {

    /** Calls that lead to a state from which clients begin. */
    private static final int DEEPEST = 3;

    private final Specification<O, S> specification;
    private final List<String> groups;
    private final List<Reached<S>> reached;

    /** A state that an object can be brought to, by these calls of the main thread. */
    private record Reached<S>(int subject, List<Integer> calls, S state) {}

    Clients(Specification<O, S> specification) {
        this.specification = specification;
        this.groups = specification.groups();
        this.reached = reached();
    }

    /** Shapes of clients: how many calls each thread makes, the smallest first. */
    private static final List<List<Integer>> SHAPES =
            List.of(
                    List.of(1, 1),
                    List.of(2, 1),
                    List.of(1, 1, 1),
                    List.of(2, 2),
                    List.of(3, 1),
                    List.of(2, 1, 1));

    /** Clients without interrupts, the smallest first. */
    List<Client> plain(int most) {
        List<Client> all = new ArrayList<>();
        reached.forEach(each -> all.add(client(each, List.of(), false)));
        List<Reached<S>> few = reached.subList(0, Math.min(specification.paired(), reached.size()));
        for (Reached<S> one : few) {
            few.forEach(other -> all.add(pair(one, other, List.of())));
        }
        for (List<Integer> shape : SHAPES) {
            for (Reached<S> each : reached) {
                for (List<List<Integer>> threads : threads(shape)) {
                    all.add(client(each, threads, false));
                }
            }
            if (shape.equals(List.of(1, 1)) && specification.paired() > 0) {
                all.addAll(waitingSideBySide());
            }
        }
        return all.subList(0, Math.min(most, all.size()));
    }

    /** For each call that waits: one thread does at one object, another at another. */
    private List<Client> waitingSideBySide() {
        List<Client> all = new ArrayList<>();
        for (Reached<S> each : reached) {
            for (int group = 0; group < groups.size(); group++) {
                if (waits(each, group)) {
                    int call = specification.turn(groups.get(group), each.calls().size());
                    all.add(pair(each, each, List.of(List.of(call), List.of(Code.call(1, call)))));
                }
            }
        }
        return all;
    }

    private Client pair(Reached<S> one, Reached<S> other, List<List<Integer>> threads) {
        List<Integer> before = new ArrayList<>(one.calls());
        other.calls().forEach(each -> before.add(Code.call(1, each)));
        return new Client(List.of(one.subject(), other.subject()), before, threads, false);
    }

    private boolean waits(Reached<S> in, int group) {
        int call = specification.turn(groups.get(group), 0);
        return specification.call(call).in(in.state(), 1).canWait();
    }

    /** Clients in which thread 1 is interrupted; none where no call waits. */
    List<Client> interrupted(int most) {
        List<Client> all = new ArrayList<>();
        boolean any =
                reached.stream()
                        .anyMatch(each ->
                                IntStream.range(0, groups.size()).anyMatch(g -> waits(each, g)));
        if (!any) {
            return all;
        }
        for (List<Integer> shape : List.of(List.of(1), List.of(1, 1), List.of(2, 1))) {
            for (Reached<S> each : reached) {
                for (List<List<Integer>> threads : threads(shape)) {
                    for (int at = 0; at < shape.size(); at++) {
                        all.add(client(each, interrupting(threads, at), true));
                    }
                }
            }
        }
        return all.subList(0, Math.min(most, all.size()));
    }

    /** The second thread interrupts the first before its call with that number. */
    private static List<List<Integer>> interrupting(List<List<Integer>> threads, int at) {
        List<Integer> first = new ArrayList<>(threads.getFirst());
        first.add(Code.STATUS);
        List<Integer> second = new ArrayList<>(threads.size() < 2 ? List.of() : threads.get(1));
        second.add(at, Code.interrupt(1));
        return List.of(first, second);
    }

    private Client client(Reached<S> from, List<List<Integer>> threads, boolean interrupts) {
        Map<String, Integer> used = new HashMap<>();
        from.calls().forEach(each -> used.merge(group(each), 1, Integer::sum));
        List<List<Integer>> named = new ArrayList<>();
        for (List<Integer> each : threads) {
            List<Integer> codes = new ArrayList<>();
            for (int code : each) {
                codes.add(
                        Code.isCall(code)
                                ? specification.turn(
                                        groups.get(code),
                                        used.merge(groups.get(code), 1, Integer::sum) - 1)
                                : code);
            }
            named.add(List.copyOf(codes));
        }
        return new Client(List.of(from.subject()), from.calls(), named, interrupts);
    }

    private String group(int code) {
        return specification.call(code).group;
    }

    /** All ways to fill threads with groups of calls, up to renaming of threads alike. */
    private List<List<List<Integer>>> threads(List<Integer> shape) {
        List<List<List<Integer>>> all = List.of(List.of());
        for (int i = 0; i < shape.size(); i++) {
            List<List<List<Integer>>> longer = new ArrayList<>();
            for (List<List<Integer>> begun : all) {
                for (List<Integer> next : sequences(shape.get(i))) {
                    boolean alike = i > 0 && shape.get(i).equals(shape.get(i - 1));
                    if (!alike || ORDER.compare(begun.getLast(), next) <= 0) {
                        List<List<Integer>> more = new ArrayList<>(begun);
                        more.add(next);
                        longer.add(more);
                    }
                }
            }
            all = longer;
        }
        return all;
    }

    private static final Comparator<List<Integer>> ORDER =
            (a, b) -> {
                for (int i = 0; i < a.size(); i++) {
                    if (!a.get(i).equals(b.get(i))) {
                        return a.get(i) - b.get(i);
                    }
                }
                return 0;
            };

    private List<List<Integer>> sequences(int length) {
        List<List<Integer>> all = List.of(List.of());
        for (int i = 0; i < length; i++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> each : all) {
                for (int g = 0; g < groups.size(); g++) {
                    List<Integer> more = new ArrayList<>(each);
                    more.add(g);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    /** The small states of each object, the nearest first; each shape of a state once. */
    private List<Reached<S>> reached() {
        Map<Object, Reached<S>> known = new LinkedHashMap<>();
        for (int i = 0; i < specification.subjects().size(); i++) {
            S state = specification.subjects().get(i).state();
            known.putIfAbsent(specification.shape(state), new Reached<>(i, List.of(), state));
        }
        for (int depth = 0; depth < DEEPEST; depth++) {
            for (Reached<S> from : List.copyOf(known.values())) {
                if (from.calls().size() == depth) {
                    next(from)
                            .forEach(each ->
                                    known.putIfAbsent(specification.shape(each.state()), each));
                }
            }
        }
        return List.copyOf(known.values());
    }

    private List<Reached<S>> next(Reached<S> from) {
        List<Reached<S>> all = new ArrayList<>();
        for (String group : groups) {
            int used = (int) from.calls().stream().filter(c -> group(c).equals(group)).count();
            int call = specification.turn(group, used);
            Meaning<S> meaning = specification.calls().get(call).in(from.state(), 0);
            if (!meaning.canWait() && meaning.outcomes().size() == 1) {
                Outcome<S> only = meaning.outcomes().getFirst();
                List<Integer> calls = new ArrayList<>(from.calls());
                calls.add(call);
                all.add(new Reached<>(from.subject(), List.copyOf(calls), only.next()));
            }
        }
        return all;
    }
}
