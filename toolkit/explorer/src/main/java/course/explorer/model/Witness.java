package course.explorer.model;

import course.explorer.Kind;
import course.explorer.Step;
import course.explorer.search.FairWalk;
import course.explorer.search.Replay;
import course.explorer.search.Tree;
import java.util.List;

/** A failing schedule as it is shown: short, with everything that happens in it. */
final class Witness {

    /** Schedules tried for a shorter failing one, at most. */
    private static final int MINIMISING = 20_000;

    /** Most pre-emptions in such a schedule. */
    private static final int MOST_PREEMPTIONS = 8;

    /** Steps that are shown of what goes on for ever. */
    private static final int SHOWN = 40;

    private final Session session;

    Witness(Session session) {
        this.session = session;
    }

    /**
     * The choices of a failing schedule with as few pre-emptions as the budget can find.
     *
     * @param remarks where it is said if the budget did not suffice
     */
    int[] smallest(Findings found, List<String> remarks) {
        Kind kind = found.kind();
        int[] first = found.get(kind).choices();
        long budget = session.executions() + MINIMISING;
        for (int bound = 0; bound <= MOST_PREEMPTIONS; bound++) {
            var tree = new Tree(false, bound);
            do {
                if (session.executions() > budget || session.cancelled()) {
                    remarks.add("the schedule shown is not known to be the shortest");
                    return first;
                }
                Findings tried = session.attempt(tree);
                if (tried == null) {
                    return first;
                }
                if (tried.kind() == kind) {
                    return tried.get(kind).choices();
                }
            } while (tree.advance());
            if (!tree.cutByBound()) {
                break;
            }
        }
        return first;
    }

    /**
     * What happens, step by step.
     *
     * @param endless whether it goes on for ever after the choices of the schedule
     */
    List<Step> trace(String replay, boolean endless) {
        Execution.tracing = true;
        try {
            Tracer.start();
            Replay schedule = Replay.parse(replay.substring(replay.indexOf('@') + 1));
            if (endless) {
                int length = schedule.list().length + SHOWN;
                session.run(new FairWalk(schedule.list(), 1, 4), length);
            } else {
                session.run(schedule);
            }
            if (Execution.ending.how() == Ending.How.STUCK) {
                Stuck.describe();
            }
            return Tracer.steps();
        } finally {
            Execution.tracing = false;
        }
    }
}
