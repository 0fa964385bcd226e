package course.explorer.model;

import course.explorer.Kind;
import course.explorer.Step;
import course.explorer.model.Findings.Finding;
import course.explorer.search.FairWalk;
import course.explorer.search.Replay;
import course.explorer.search.Tree;
import java.util.ArrayList;
import java.util.List;

/** A failing schedule as it is shown: short, with everything that happens in it. */
final class Witness {

    /** Schedules tried for a shorter failing one, at most. */
    private static final int MINIMISING = 20_000;

    /** The same for one without spurious wake-ups. */
    private static final int CALM = 5_000;

    /** Steps made for that, at most. */
    private static final long MINIMISING_STEPS = 4_000_000;

    /** Most pre-emptions in such a schedule. */
    private static final int MOST_PREEMPTIONS = 8;

    /** A schedule of more steps than this is worth a search for a shorter one. */
    private static final int READABLE = 64;

    private static final int SHORTEST = 8;

    /** Of a schedule of more steps than this only the beginning is shown, up to the failure. */
    private static final int LONG = 1_000;

    /** Steps that are shown of what goes on for ever. */
    private static final int SHOWN = 40;

    private final Session session;
    private String said;
    private String saidBefore;

    Witness(Session session) {
        this.session = session;
    }

    /**
     * A failing schedule with as few pre-emptions as the budget can find; if it is a long one, of a
     * shorter one: a loop can be left at once or after a hundred rounds. One in which no thread
     * wakes up without a signal is shown where there is one, since that is what readers believe.
     *
     * @param remarks where it is said if the budget did not suffice
     */
    Finding smallest(Findings found, List<String> remarks) {
        Finding first = smallest(found, new Budget(MINIMISING), remarks);
        String visible = Fields.visibleHashes();
        Fields.showOnly(first.visible());
        session.run(schedule(first.replay()));
        Fields.showOnly(visible);
        if (!Execution.spurious) {
            return first;
        }
        Execution.calm = true;
        try {
            Finding calm = smallest(found, new Budget(CALM), new ArrayList<>());
            return calm == found.get(found.kind()) ? first : calm;
        } finally {
            Execution.calm = false;
        }
    }

    private Finding smallest(Findings found, Budget budget, List<String> remarks) {
        Kind kind = found.kind();
        if (found.tooLong() > 0) {
            Finding failing = shorter(null, session.depth(), kind, 0, budget);
            if (failing != null) {
                return failing;
            }
        }
        for (int bound = 0; bound <= MOST_PREEMPTIONS; bound++) {
            var search = new Search(kind, bound, session.depth(), false, budget);
            Finding failing = search.run();
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
        return found.get(kind);
    }

    /** One pre-emption more is read sooner than a hundred rounds of a loop. */
    private Finding shorter(Finding known, int steps, Kind kind, int bound, Budget budget) {
        if (steps <= READABLE) {
            return known;
        }
        for (int most = SHORTEST; most < steps; most *= 2) {
            for (int more = 0; more <= 1; more++) {
                Finding failing = new Search(kind, bound + more, most, steps > LONG, budget).run();
                if (failing != null) {
                    return failing;
                }
            }
        }
        return known;
    }

    /** What looking for a short schedule may cost. */
    private final class Budget {
        private final long executions;
        private final long steps = session.steps() + MINIMISING_STEPS;

        Budget(int most) {
            executions = session.executions() + most;
        }

        boolean spent() {
            return session.executions() > executions
                    || session.steps() > steps
                    || session.cancelled();
        }
    }

    /** A search for the first schedule of so many steps at most that fails in a given way. */
    private final class Search {
        final Kind kind;
        final int most;
        final boolean part;
        final Budget budget;
        final Tree tree;
        boolean outOfBudget;
        boolean finished;

        /**
         * @param part whether the failure may come in the part of a longer schedule
         */
        Search(Kind kind, int bound, int most, boolean part, Budget budget) {
            this.kind = kind;
            this.most = most;
            this.part = part || most == session.depth();
            this.budget = budget;
            this.tree = new Tree(false, bound);
        }

        /** The first that it comes to, or null. */
        Finding run() {
            do {
                if (budget.spent()) {
                    outOfBudget = true;
                    return null;
                }
                Findings tried = session.attempt(tree, most);
                if (tried == null) {
                    return null;
                }
                boolean counts = part || !Execution.ending.tooLong();
                if (counts && tried.kind() == kind) {
                    return tried.get(kind);
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
    List<Step> trace(Kind kind, String replay, boolean endless) {
        Fields.showOnly(replay.substring(0, Math.max(replay.indexOf('@'), 0)));
        int most = endless ? 0 : upToTheFailure(kind, replay);
        Execution.tracing = true;
        ObjectNames.forget();
        try {
            write(kind, replay, endless, most);
            ObjectNames.learn();
            write(kind, replay, endless, most);
            return Tracer.steps();
        } finally {
            Execution.tracing = false;
        }
    }

    private void write(Kind kind, String replay, boolean endless, int most) {
        Tracer.start();
        Replay schedule = schedule(replay);
        if (endless) {
            int length = schedule.list().length + SHOWN;
            session.run(new FairWalk(schedule.list(), 1, 4), length);
        } else {
            session.run(schedule, most);
        }
        said = session.said(kind);
        saidBefore = kind == Kind.EXCEPTION ? null : session.said(Kind.EXCEPTION);
        if (Execution.ending.how() == Ending.How.STUCK) {
            Stuck stuck = Stuck.classify();
            said = stuck.kind() == kind ? stuck.sentence() : said;
            Stuck.describe();
        }
    }

    /** Which exception ended a thread in it, if that is not the failure; or null. */
    String saidBefore() {
        return saidBefore;
    }

    /** What failed in the schedule that was traced, or null if its message is another's. */
    String said() {
        return said;
    }

    /** How many steps of a schedule are shown. */
    private int upToTheFailure(Kind kind, String replay) {
        session.run(schedule(replay));
        int noted = session.noted(kind);
        return Execution.steps() > LONG && noted > 0 ? noted : session.depth();
    }

    private static Replay schedule(String replay) {
        return Replay.parse(replay.substring(replay.indexOf('@') + 1));
    }
}
