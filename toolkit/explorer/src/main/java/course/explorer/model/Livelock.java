package course.explorer.model;

import course.explorer.search.FairWalk;
import java.util.Arrays;

/**
 * Whether an execution that was cut would go on for ever.
 *
 * <p>It would if none of {@link #CONTINUATIONS} fair random continuations ends, and none of them
 * comes to a value that it has not had before ({@link Novelty}): a long way to go is no livelock.
 * The continuations let a thread run for one step, two, four and so on at a time, for a thread that
 * only needs to be left alone for a while gets that from a real scheduler.
 */
final class Livelock {

    static final int CONTINUATIONS = 32;

    static final String SENTENCE =
            "the threads go on for ever: none of " + CONTINUATIONS + " fair ways to go on ends";

    private static final int TURNS = 10;

    private final Session session;
    private boolean ends;
    private boolean restarts;

    Livelock(Session session) {
        this.session = session;
    }

    /**
     * The shortest beginning of a schedule that was tried and from which there is no end, or null.
     */
    int[] doomed(int[] choices) {
        for (int length = 0; ; length = Math.min(choices.length, Math.max(1, length * 2))) {
            int[] prefix = Arrays.copyOf(choices, length);
            if (isDoomed(prefix)) {
                return prefix;
            }
            if (restarts || length == choices.length) {
                return null;
            }
        }
    }

    /** Whether a fair continuation came to the end of the program. */
    boolean ends() {
        return ends;
    }

    /** Whether one showed that a field is shared, so that the search has to start again. */
    boolean restarts() {
        return restarts;
    }

    boolean isDoomed(int[] prefix) {
        Novelty.watch();
        try {
            for (int i = 0; i < CONTINUATIONS; i++) {
                Novelty.startExecution(session.depth() * 3 / 4);
                session.run(new FairWalk(prefix, i, 1 << i % TURNS));
                Ending ending = Execution.ending;
                session.walked();
                restarts |= ending == Ending.RESTART;
                if (session.cancelled() || !ending.tooLong() || Novelty.found()) {
                    ends |= ending.how() == Ending.How.COMPLETE;
                    return false;
                }
            }
            return true;
        } finally {
            Novelty.stop();
        }
    }
}
