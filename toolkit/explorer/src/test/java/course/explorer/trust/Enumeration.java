package course.explorer.trust;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * All interleavings of a generated program, one after the other, with no reduction at all.
 *
 * @param outcomes of the executions in which every thread ends
 * @param stuck whether some execution ends with a thread that waits for ever
 * @param race whether conflicting plain accesses can come next to each other: that some
 *     sequentially consistent execution has a data race (JLS §17.4.5) means the same
 * @param interleavings how many executions end, well or stuck
 * @param classes how many of them differ otherwise than in the order of independent steps
 */
record Enumeration(
        Set<String> outcomes, boolean stuck, boolean race, long interleavings, int classes) {

    /** Thrown when a program has more interleavings than are wanted. */
    static final class TooMany extends Exception {
        private static final long serialVersionUID = 1;
    }

    static Enumeration of(GeneratedProgram program, long most) throws TooMany {
        var search = new Search(most);
        search.explore(new Machine(program));
        return new Enumeration(
                search.outcomes,
                search.stuck,
                search.race,
                search.interleavings,
                search.traces.size());
    }

    private static final class Search {
        final Set<String> outcomes = new TreeSet<>();
        final Set<String> traces = new HashSet<>();
        final long most;
        boolean stuck;
        boolean race;
        long interleavings;

        Search(long most) {
            this.most = most;
        }

        void explore(Machine state) throws TooMany {
            race |= state.races();
            var choices = state.choices();
            if (choices.stream().allMatch(Choice::spurious)) {
                if (++interleavings > most) {
                    throw new TooMany();
                }
                traces.add(state.trace());
                if (state.finished()) {
                    outcomes.add(state.outcome());
                } else {
                    stuck = true;
                }
            }
            for (var choice : choices) {
                explore(state.step(choice));
            }
        }
    }
}
