package course.bench.peers;

import course.bench.peers.Answer.Said;
import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Verdict;

/** The course's explorer, with its default bounds. */
final class ExplorerTool implements Tool {

    @Override
    public Answer judge(Program program, boolean quick) {
        String name = program.name();
        long start = System.nanoTime();
        Exploration found = Explorer.explore(() -> Program.make(name).check());
        long nanos = System.nanoTime() - start;
        return switch (found.verdict()) {
            case PROVED -> new Answer(Said.RIGHT, found.schedules(), nanos, Verdict.PROVED.name());
            case FAILED -> new Answer(Said.WRONG, found.schedules(), nanos, found.kind().name());
            case BOUNDED -> new Answer(Said.UNDECIDED, found.schedules(), nanos, found.reason());
        };
    }
}
