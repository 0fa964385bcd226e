package course.judge.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes a client that is too large for all schedules: many calls, and long rows of the same. */
final class LongRun {

    private static final int THREADS = 4;

    /** Calls of each thread. */
    private static final int CALLS = 200;

    /** One thread makes so many of each call in a row, which is more than a byte can count. */
    private static final int LONGEST_ROW = 300;

    private LongRun() {}

    static <O, S> Client client(Specification<O, S> specification, long seed) {
        var random = new Random(seed);
        int subject = specification.subjects().size() - 1;
        int[] used = new int[specification.groups().size()];
        List<List<Integer>> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            List<Integer> calls = new ArrayList<>();
            while (calls.size() < CALLS) {
                add(specification, calls, used, random.nextInt(used.length), row(random));
            }
            threads.add(List.copyOf(calls));
        }
        List<Integer> first = new ArrayList<>();
        for (int group = 0; group < used.length; group++) {
            add(specification, first, used, group, LONGEST_ROW);
        }
        threads.set(0, List.copyOf(first));
        return new Client(List.of(subject), List.of(), threads, false, true);
    }

    private static int row(Random random) {
        return random.nextInt(4) == 0 ? 1 + random.nextInt(20) : 1;
    }

    private static <O, S> void add(
            Specification<O, S> specification,
            List<Integer> calls,
            int[] used,
            int group,
            int times) {
        String name = specification.groups().get(group);
        for (int i = 0; i < times; i++) {
            calls.add(specification.turn(name, used[group]++));
        }
    }
}
