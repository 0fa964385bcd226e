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

    /** A schedule of more steps than this is worth a search for a shorter one. */
    private static final int READABLE = 64;

    private static final int SHORTEST = 8;

    /** Steps that are shown of what goes on for ever. */
    private static final int SHOWN = 40;

    private final Session session;

    Witness(Session session) {
        this.session = session;
    }

    /**
     * The choices of a failing schedule with as few pre-emptions as the budget can find; if it is a
     * long one, of a shorter one: a loop can be left at once or after a hundred rounds.
     *
     * @param remarks where it is said if the budget did not suffice
     */
    int[] smallest(Findings found, List<String> remarks) {
        Kind kind = found.kind();
        int[] known = found.get(kind).choices();
        long budget = session.executions() + MINIMISING;
        for (int bound = 0; bound <= MOST_PREEMPTIONS; bound++) {
            var search = new Search(kind, bound, session.depth(), budget);
            int[] failing = search.run();
            if (failing != null) {
                return shorter(failing, Execution.steps(), kind, bound, budget);
            }
            if (search.outOfBudget) {
                remarks.add("the schedule shown is not known to be the shortest");
            }
            if (!search.finished || !search.tree.cutByBound()) {
                break;
            }
        }
        return known;
    }

    /** One pre-emption more is read sooner than a hundred rounds of a loop. */
    private int[] shorter(int[] known, int steps, Kind kind, int bound, long budget) {
        if (steps <= READABLE) {
            return known;
        }
        for (int most = SHORTEST; most < steps; most *= 2) {
            for (int more = 0; more <= 1; more++) {
                int[] failing = new Search(kind, bound + more, most, budget).run();
                if (failing != null) {
                    return failing;
                }
            }
        }
        return known;
    }

    /** A search for the first schedule of so many steps at most that fails in a given way. */
    private final class Search {
        final Kind kind;
        final Tree tree;
        final int most;
        final long budget;
        boolean outOfBudget;
        boolean finished;

        Search(Kind kind, int bound, int most, long budget) {
            this.kind = kind;
            this.tree = new Tree(false, bound);
            this.most = most;
            this.budget = budget;
        }

        /** Its choices, or null. */
        int[] run() {
            do {
                if (session.executions() > budget || session.cancelled()) {
                    outOfBudget = true;
                    return null;
                }
                Findings tried = session.attempt(tree, most);
                if (tried == null) {
                    return null;
                }
                boolean whole = most == session.depth() || !Execution.ending.tooLong();
                if (whole && tried.kind() == kind) {
                    return tried.get(kind).choices();
                }
            } while (tree.advance());
            finished = true;
            return null;
        }
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
