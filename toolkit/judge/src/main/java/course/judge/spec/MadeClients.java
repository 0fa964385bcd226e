package course.judge.spec;

import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Options;
import course.explorer.Program;
import course.explorer.ScheduleError;
import course.explorer.Verdict;
import course.judge.Promises;
import java.util.List;

/**
 * What a hidden test asks of an answer by a specification: that each small client of it behaves,
 * under every schedule, as if its calls came one after another. The clients are the same for all
 * answers, and the smallest is tried first.
 */
public final class MadeClients {

    /** Most steps in one schedule of a client, which makes a few calls. */
    private static final int DEPTH = 2_000;

    /** Most steps over all schedules of all clients of a sort. */
    private static final long STEPS = 2_000_000;

    /** Schedules of the long run, those included after which it begins again. */
    private static final int SCHEDULES_OF_THE_LONG_RUN = 10;

    private MadeClients() {}

    /**
     * @throws ScheduleError if a client comes to something that no order of its calls explains, or,
     *     undecided, if not all schedules could be explored
     */
    public static <O, S> void allExplained(Specification<O, S> specification) {
        smallExplained(specification);
        runLong(specification, LongRun.client(specification, Explorer.options().seed()));
    }

    /**
     * The same without the long run, for tasks whose right answers may become slow in the large;
     * their hidden test has a long run of its own.
     *
     * @throws ScheduleError as {@link #allExplained} does
     */
    public static <O, S> void smallExplained(Specification<O, S> specification) {
        specification.define();
        Clients<O, S> made = new Clients<>(specification);
        explore(specification, made.plain(specification.most()));
        explore(specification, made.interrupted(specification.most()));
    }

    /** What an answer does otherwise in the large shows in any schedule. */
    private static <O, S> void runLong(Specification<O, S> specification, Client client) {
        var referee = new Referee<>(specification, List.of(client), true);
        Options few =
                Explorer.options().withSchedules(SCHEDULES_OF_THE_LONG_RUN).withDepth(1_000_000);
        Exploration found = Explorer.explore(few, program(specification), referee);
        Promises.keptInALongRun(
                found.verdict() == Verdict.FAILED
                        ? said(specification, client, referee, found)
                        : found);
    }

    private static <O, S> void explore(Specification<O, S> specification, List<Client> clients) {
        if (clients.isEmpty()) {
            return;
        }
        var referee = new Referee<>(specification, clients, false);
        Exploration found = explore(specification, referee);
        if (found.verdict() == Verdict.FAILED) {
            throw new ScheduleError(shown(specification, clients, found));
        }
        if (found.verdict() != Verdict.PROVED) {
            throw new ScheduleError(found);
        }
    }

    private static Exploration explore(Specification<?, ?> specification, Referee<?, ?> referee) {
        Options options = Explorer.options().withDepth(DEPTH).withSteps(STEPS);
        return Explorer.explore(options, program(specification), referee);
    }

    private static Program program(Specification<?, ?> specification) {
        Class<?> type = specification.getClass();
        return Program.of(type.getClassLoader(), type.getName()).withMethod("explored");
    }

    /** The client that failed once more by itself, so that a schedule shows what went wrong. */
    private static <O, S> Exploration shown(
            Specification<O, S> specification, List<Client> clients, Exploration found) {
        Client client = clients.get(Explorer.failingClient());
        var referee = new Referee<>(specification, List.of(client), true);
        Exploration alone = explore(specification, referee);
        return said(
                specification, client, referee, alone.verdict() == Verdict.FAILED ? alone : found);
    }

    /** The client stands above what became of it. */
    private static <O, S> Exploration said(
            Specification<O, S> specification,
            Client client,
            Referee<O, S> referee,
            Exploration shown) {
        String said = shown.reason().replaceFirst(" [(]thread main[)]$", "");
        String reason = referee.stuck() == null ? said : referee.stuck() + ": " + said;
        return shown.withReason(client.words(specification) + "\n" + reason);
    }
}
