package course.judge.spec;

import course.judge.spec.Specification.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A small program made of a specification's calls. Immutable.
 *
 * @param subjects its objects, by their numbers in the specification
 * @param before what the main thread calls first
 * @param threads what each other thread does then, as {@link Code}s
 * @param interrupts whether who waits at the end is interrupted; else others see to it first
 * @param large whether it is one of a long run: too large for all its schedules
 */
record Client(
        List<Integer> subjects,
        List<Integer> before,
        List<List<Integer>> threads,
        boolean interrupts,
        boolean large) {

    /** A small client, whose schedules are all run. */
    Client(
            List<Integer> subjects,
            List<Integer> before,
            List<List<Integer>> threads,
            boolean interrupts) {
        this(subjects, before, threads, interrupts, false);
    }

    int[] plan() {
        List<Integer> plan = new ArrayList<>();
        plan.add(subjects.size());
        plan.addAll(subjects);
        plan.add(before.size());
        plan.addAll(before);
        plan.add(threads.size());
        for (List<Integer> each : threads) {
            plan.add(each.size());
            plan.addAll(each);
        }
        return plan.stream().mapToInt(Integer::intValue).toArray();
    }

    /** How many calls its threads make; a measure of its size. */
    int size() {
        return threads.stream().mapToInt(List::size).sum();
    }

    /** Whether all its schedules can be run, those included in which waits end for no reason. */
    boolean isSmall() {
        return threads.size() <= 2 && size() <= 3;
    }

    /** As one would write it. */
    <O, S> String words(Specification<O, S> specification) {
        List<String> parts = new ArrayList<>();
        parts.add(
                subjects.stream()
                        .map(each -> specification.subjects().get(each))
                        .map(Subject::words)
                        .collect(Collectors.joining(" and ")));
        if (large) {
            parts.add(size() + " calls of " + threads.size() + " threads");
            return String.join(" · ", parts);
        }
        if (!before.isEmpty()) {
            parts.add(words(specification, before));
        }
        for (int i = 0; i < threads.size(); i++) {
            parts.add("thread " + (i + 1) + ": " + words(specification, threads.get(i)));
        }
        return String.join(" · ", parts);
    }

    private <O, S> String words(Specification<O, S> specification, List<Integer> codes) {
        return codes.stream()
                .filter(each -> each != Code.STATUS)
                .map(each -> words(specification, each))
                .collect(Collectors.joining(", "));
    }

    <O, S> String words(Specification<O, S> specification, int code) {
        if (Code.isInterrupt(code)) {
            return "interrupts thread " + Code.interrupted(code);
        }
        String call = specification.call(code).words;
        return subjects.size() == 1
                ? call
                : (code < Code.OBJECT ? "the first's " : "the second's ") + call;
    }
}
