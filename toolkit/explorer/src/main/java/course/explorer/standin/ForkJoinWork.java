package course.explorer.standin;

import course.explorer.model.Escapes;
import course.explorer.model.GateCore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;

/** The tasks of a {@link ForkJoinPool} that nobody has taken, and who works at the others. */
final class ForkJoinWork extends GateCore {

    static final int NEXT = 0;
    static final int TERMINATED = 1;
    static final int QUIET = 2;

    private final List<ForkJoinTask<?>> pending = new ArrayList<>();
    private ForkJoinTask<?> taken;
    private int workers;
    private int limit;
    private int busy;
    private boolean shutdown;

    /**
     * @param limit most workers at first
     */
    ForkJoinWork(int limit) {
        this.limit = limit;
    }

    /** The number of a worker that starts, from 1. */
    int newWorker() {
        return ++workers;
    }

    /** Adds a task; true if a new worker is to begin with it. */
    boolean add(ForkJoinTask<?> task) {
        change();
        if (shutdown) {
            throw new RejectedExecutionException();
        }
        if (workers < limit) {
            busy++;
            return true;
        }
        pending.add(task);
        return false;
    }

    /**
     * The next task of a worker; null if there will be none.
     *
     * @param ends whether the pool ends, so that it matters who is at work
     */
    ForkJoinTask<?> next(boolean ends) {
        if (ends) {
            change();
            busy--;
        }
        try {
            pass(NEXT, false, Long.MAX_VALUE);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return taken;
    }

    /** Changes the limit; the task that a new worker begins with, if there is to be one. */
    ForkJoinTask<?> limit(int by) {
        change();
        limit += by;
        if (by > 0 && !pending.isEmpty() && workers < limit) {
            busy++;
            return pending.remove(choose(pending.size()));
        }
        return null;
    }

    boolean take(ForkJoinTask<?> task) {
        change();
        return pending.remove(task);
    }

    void close() {
        change();
        shutdown = true;
    }

    void cancelAll() {
        change();
        shutdown = true;
        List<ForkJoinTask<?>> left = new ArrayList<>(pending);
        pending.clear();
        left.forEach(task -> task.cancel(false));
    }

    /**
     * What the pool's getters estimate: 0 while it was never given a task. Afterwards they tell of
     * threads that the JDK keeps for a while, which is refused.
     */
    int estimate(String getter) {
        look();
        if (workers > 0) {
            Escapes.refuse("ForkJoinPool." + getter + " of a pool that has had a task");
        }
        return 0;
    }

    boolean isShutdown() {
        look();
        return shutdown;
    }

    boolean isTerminated() {
        look();
        return shutdown && quiet();
    }

    boolean await(int what, boolean interruptible, long nanos) throws InterruptedException {
        if (interruptible) {
            return passOrThrow(what, nanos);
        }
        return nanos <= 0 ? tryPass(what) : pass(what, false, nanos);
    }

    @Override
    protected boolean opensFirst() {
        return true;
    }

    private boolean quiet() {
        return pending.isEmpty() && busy == 0;
    }

    @Override
    protected int level() {
        return Integer.MAX_VALUE;
    }

    @Override
    protected boolean passable(Object thread, int what) {
        return switch (what) {
            case NEXT -> !pending.isEmpty() || shutdown;
            case TERMINATED -> shutdown && quiet();
            default -> quiet();
        };
    }

    @Override
    protected void passed(Object thread, int what) {
        if (what == NEXT) {
            taken = pending.isEmpty() ? null : pending.remove(choose(pending.size()));
            if (taken != null) {
                busy++;
            }
        }
    }

    @Override
    protected int needs(int what) {
        return 0;
    }

    @Override
    public String toString() {
        return "the tasks of a ForkJoinPool";
    }
}
