package course.explorer.trust;

import java.util.ArrayList;
import java.util.List;

/**
 * The tasks of a program and the pool that runs them: the last threads of its list, which begin
 * when they are handed to the pool and one of its workers is idle.
 */
final class Tasks {

    private final int first;
    private final int workers;
    private final List<Integer> queue;

    Tasks(GeneratedProgram program) {
        first = program.threads().size() - program.tasks();
        workers = program.workers();
        queue = new ArrayList<>();
    }

    Tasks(Tasks from) {
        first = from.first;
        workers = from.workers;
        queue = new ArrayList<>(from.queue);
    }

    private boolean is(int thread) {
        return thread >= first;
    }

    void execute(int task) {
        queue.add(task);
    }

    boolean known(int task) {
        return !is(task) || queue.contains(task);
    }

    /** The task after which this one runs in the same worker, or -1. */
    int before(int task) {
        int at = queue.indexOf(task);
        return workers == 1 && at > 0 ? queue.get(at - 1) : -1;
    }
}
