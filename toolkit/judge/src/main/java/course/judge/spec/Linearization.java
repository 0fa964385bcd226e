package course.judge.spec;

import course.explorer.CallHistory;
import course.explorer.CallHistory.Event;
import course.explorer.CallHistory.What;
import course.judge.spec.Finding.Explained;
import course.judge.spec.Finding.Stuck;
import course.judge.spec.Finding.Unexplained;
import course.judge.spec.Meaning.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether calls can have taken effect one after another, each at some time between its beginning
 * and its end (Herlihy and Wing: Linearizability, TOPLAS 1990), so that each ended as the model
 * says; after Wing and Gong's search, in the form in which a call takes effect no sooner than an
 * end needs it (Lowe: Testing for linearizability, 2017).
 *
 * <p>Beyond that: at a standstill a call that has not ended must be one that waits in the model and
 * has not taken effect, and a call that is interrupted while it waits must end. A history stands
 * for all orders of its events that it leaves open, and all of them are looked at. An end forbids a
 * later beginning to take effect before it, and nothing else, so ends are taken as early as they
 * can be: only the order of beginnings is tried.
 */
final class Linearization<O, S> {

    private final Specification<O, S> specification;
    private final Standing<S> before;
    private final List<Event> events;
    private final long[] after;
    private final Set<Visit<S>> seen = new HashSet<>();
    private final Set<Configuration<S>> possible = new LinkedHashSet<>();
    private Finding<S> wrong;

    private record Visit<S>(long past, Set<Configuration<S>> configurations) {}

    Linearization(Specification<O, S> specification, Standing<S> before, CallHistory history) {
        this.specification = specification;
        this.before = before;
        this.events = history.events();
        this.after = history.after();
    }

    Finding<S> check() {
        var progress = new Progress();
        if (after == null) {
            for (int j = 0; j < events.size() && wrong == null; j++) {
                progress.take(j);
            }
            possible.addAll(progress.configurations);
        } else {
            follow(progress, 0);
        }
        return wrong != null ? wrong : new Explained<>(possible);
    }

    /**
     * Goes on in all orders.
     *
     * @param from where the events are that are not past yet; a bit set
     */
    private void follow(Progress progress, long from) {
        long past = takeEnds(progress, from);
        if (wrong != null) {
            return;
        }
        if (Long.bitCount(past) == events.size()) {
            possible.addAll(progress.configurations);
            return;
        }
        if (!seen.add(new Visit<>(past, progress.configurations))) {
            return;
        }
        for (int j = 0; j < events.size() && wrong == null; j++) {
            if (canBeNext(j, past)) {
                Progress next = new Progress(progress);
                next.take(j);
                follow(next, past | 1L << j);
            }
        }
    }

    private boolean canBeNext(int j, long past) {
        return (past >> j & 1) == 0 && (after[j] & ~past) == 0;
    }

    /** Takes all ends that can come now, and says what is past then. */
    private long takeEnds(Progress progress, long from) {
        long past = from;
        long earlier;
        do {
            earlier = past;
            for (int j = 0; j < events.size() && wrong == null; j++) {
                if (events.get(j).what() != What.BEGINS && canBeNext(j, past)) {
                    progress.take(j);
                    past |= 1L << j;
                }
            }
        } while (past != earlier);
        return past;
    }

    /**
     * How the call ends that a thread begins at an event or is in before it; null if it does not,
     * which may have taken effect all the same, in any way.
     */
    private String ending(int thread, int from) {
        for (int j = from; j < events.size(); j++) {
            Event each = events.get(j);
            if (each.thread() == thread && each.what() == What.ENDS) {
                return each.outcome();
            }
        }
        return null;
    }

    /** How far an order of the events has come. */
    private final class Progress {
        Set<Configuration<S>> configurations;
        final int[] open;
        final String[] ending;

        Progress() {
            configurations = before.possible();
            open = before.waiting().clone();
            ending = new String[open.length];
            for (int t = 0; t < open.length; t++) {
                ending[t] = open[t] == Standing.NO_CALL ? null : ending(t, 0);
            }
        }

        Progress(Progress other) {
            configurations = other.configurations;
            open = other.open.clone();
            ending = other.ending.clone();
        }

        void take(int j) {
            Event event = events.get(j);
            switch (event.what()) {
                case BEGINS -> {
                    open[event.thread()] = event.call();
                    ending[event.thread()] = ending(event.thread(), j);
                }
                case ENDS -> end(event);
                case QUIET -> quiet();
                case LEAVES -> {}
            }
        }

        private void end(Event event) {
            Set<Configuration<S>> all = new LinkedHashSet<>();
            Set<Configuration<S>> visited = new HashSet<>();
            for (Configuration<S> each : configurations) {
                search(each, event.thread(), visited, all);
            }
            if (all.isEmpty()) {
                wrong = new Unexplained<>(event, configurations);
            }
            configurations = all;
            open[event.thread()] = Standing.NO_CALL;
        }

        /**
         * All ways in which open calls take effect, and this thread's as the last of them.
         *
         * @param visited from where it has gone on already: many orders of calls come to the same
         */
        private void search(
                Configuration<S> from,
                int thread,
                Set<Configuration<S>> visited,
                Set<Configuration<S>> found) {
            if (!visited.add(from)) {
                return;
            }
            if (from.isDone(thread)) {
                found.add(from.done(thread, false));
                return;
            }
            for (int t = 0; t < open.length; t++) {
                if (open[t] == Standing.NO_CALL || from.isDone(t)) {
                    continue;
                }
                for (Configuration<S> next : registrations(from, t)) {
                    search(next, thread, visited, found);
                }
                for (Configuration<S> next : effects(from, t)) {
                    search(next.done(t, true), thread, visited, found);
                }
            }
        }

        /** What becomes of a call that goes on to wait. */
        private List<Configuration<S>> registrations(Configuration<S> from, int thread) {
            if (!Code.isCall(open[thread])) {
                return List.of();
            }
            int object = Code.object(open[thread]);
            return specification
                    .call(open[thread])
                    .in(from.states().get(object), thread)
                    .outcomes()
                    .stream()
                    .filter(Outcome::goesOn)
                    .map(each -> from.with(object, each.next()))
                    .toList();
        }

        private List<Configuration<S>> effects(Configuration<S> from, int thread) {
            int code = open[thread];
            String outcome = ending[thread];
            boolean interrupted = from.isInterrupted(thread);
            if (Code.isCall(code)) {
                return effects(from, thread, outcome);
            }
            if (Code.isInterrupt(code)) {
                return List.of(from.interrupted(Code.interrupted(code), true));
            }
            if (code == Code.STATUS) {
                boolean same = outcome.equals(String.valueOf(interrupted));
                return same ? List.of(from.interrupted(thread, false)) : List.of();
            }
            return List.of(from);
        }

        private List<Configuration<S>> effects(Configuration<S> from, int thread, String outcome) {
            Call<O, S> call = specification.call(open[thread]);
            int object = Code.object(open[thread]);
            boolean interrupted = from.isInterrupted(thread);
            List<Configuration<S>> all = new ArrayList<>();
            if (interrupted && call.isInterruptible() && Referee.INTERRUPTED.equals(outcome)) {
                S left = call.leftBy(from.states().get(object), thread);
                all.add(from.with(object, left).interrupted(thread, false));
            }
            for (Outcome<S> each : call.in(from.states().get(object), thread).outcomes()) {
                if (!each.goesOn() && (outcome == null || each.allows(outcome))) {
                    Configuration<S> next = from.with(object, each.next());
                    all.add(next);
                    if (interrupted && (!call.keepsInterrupt() || each.promisesNothing())) {
                        all.add(next.interrupted(thread, false));
                    }
                }
            }
            return all;
        }

        /** Keeps the ways in which all threads that are in a call wait rightly. */
        private void quiet() {
            Set<Configuration<S>> still = registered();
            for (int t = 1; t < open.length; t++) {
                if (open[t] != Standing.NO_CALL) {
                    Set<Configuration<S>> waiting = new LinkedHashSet<>();
                    for (Configuration<S> each : still) {
                        if (waits(each, t)) {
                            waiting.add(each);
                        }
                    }
                    still = waiting;
                    if (still.isEmpty()) {
                        int thread = t;
                        boolean done = configurations.stream().allMatch(c -> c.isDone(thread));
                        wrong = new Stuck<>(t, open[t], done);
                        return;
                    }
                }
            }
            configurations = still;
        }

        /** All ways in which open calls have gone on to wait, or not yet. */
        private Set<Configuration<S>> registered() {
            Set<Configuration<S>> all = new LinkedHashSet<>(configurations);
            var left = new ArrayDeque<>(all);
            for (Configuration<S> each; (each = left.poll()) != null; ) {
                for (int t = 1; t < open.length; t++) {
                    if (!each.isDone(t)) {
                        registrations(each, t).stream().filter(all::add).forEach(left::add);
                    }
                }
            }
            return all;
        }

        private boolean waits(Configuration<S> in, int thread) {
            int code = open[thread];
            if (!Code.isCall(code) || in.isDone(thread)) {
                return false;
            }
            Call<O, S> call = specification.call(code);
            return call.in(in.states().get(Code.object(code)), thread).mayWait()
                    && !(call.mustEndByInterrupt() && in.isInterrupted(thread));
        }
    }
}
