package course.judge.spec;

import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Options;
import course.explorer.Program;
import course.explorer.ScheduleError;
import course.explorer.Verdict;
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

    private MadeClients() {}

    /**
     * @throws ScheduleError if a client comes to something that no order of its calls explains, or,
     *     undecided, if not all schedules could be explored
     */
    public static <O, S> void allExplained(Specification<O, S> specification) {
        specification.define();
        Clients<O, S> made = new Clients<>(specification);
        explore(specification, made.plain(specification.most()));
        explore(specification, made.interrupted(specification.most()));
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
        Class<?> type = specification.getClass();
        Program program = Program.of(type.getClassLoader(), type.getName()).withMethod("explored");
        Options options = Explorer.options().withDepth(DEPTH).withSteps(STEPS);
        return Explorer.explore(options, program, referee);
    }

    /** The client that failed once more by itself, so that a schedule shows what went wrong. */
    private static <O, S> Exploration shown(
            Specification<O, S> specification, List<Client> clients, Exploration found) {
        Client client = clients.get(Explorer.failingClient());
        var referee = new Referee<>(specification, List.of(client), true);
        Exploration alone = explore(specification, referee);
        Exploration shown = alone.verdict() == Verdict.FAILED ? alone : found;
        String said = shown.reason().replaceFirst(" [(]thread main[)]$", "");
        String reason = referee.stuck() == null ? said : referee.stuck() + ": " + said;
        return shown.withReason(client.words(specification) + "\n" + reason);
    }
}
