package course.explorer.standin;

import course.explorer.model.ClassNames;
import course.explorer.model.GateCore;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** In place of {@code java.util.concurrent.FutureTask}. */
public class FutureTask<V> implements RunnableFuture<V> {

    private enum Stage {
        NEW,
        SUCCESS,
        FAILED,
        CANCELLED
    }

    private final Outcome outcome = new Outcome();
    private Callable<V> task;
    private Thread runner;
    private boolean interrupting;
    private Stage stage = Stage.NEW;
    private V value;
    private Throwable thrown;

    public FutureTask(Callable<V> callable) {
        task = java.util.Objects.requireNonNull(callable);
    }

    public FutureTask(Runnable runnable, V result) {
        this(Executors.callable(runnable, result));
    }

    @Override
    public void run() {
        if (!outcome.claim()) {
            return;
        }
        try {
            V result;
            try {
                result = task.call();
            } catch (Throwable t) {
                setException(t);
                return;
            }
            set(result);
        } finally {
            outcome.release();
        }
    }

    /** Runs it without setting a result; true if it may run again. */
    protected boolean runAndReset() {
        if (!outcome.claim()) {
            return false;
        }
        try {
            try {
                task.call();
            } catch (Throwable t) {
                setException(t);
                return false;
            }
            return outcome.isNew();
        } finally {
            outcome.release();
        }
    }

    protected void set(V result) {
        if (outcome.end(Stage.SUCCESS, result, null)) {
            done();
        }
    }

    protected void setException(Throwable t) {
        if (outcome.end(Stage.FAILED, null, t)) {
            done();
        }
    }

    protected void done() {}

    @Override
    public boolean cancel(boolean mayInterrupt) {
        Thread interrupted = outcome.cancel(mayInterrupt);
        if (stage != Stage.CANCELLED || !outcome.cancelledNow) {
            return false;
        }
        outcome.cancelledNow = false;
        if (interrupted != null) {
            interrupted.interrupt();
            outcome.hasInterrupted();
        }
        done();
        return true;
    }

    @Override
    public boolean isCancelled() {
        return outcome.stage() == Stage.CANCELLED;
    }

    @Override
    public boolean isDone() {
        return outcome.stage() != Stage.NEW;
    }

    @Override
    public V get() throws InterruptedException, ExecutionException {
        outcome.await(Long.MAX_VALUE);
        return report();
    }

    @Override
    public V get(long timeout, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (!outcome.await(unit.toNanos(timeout))) {
            throw new TimeoutException();
        }
        return report();
    }

    private V report() throws ExecutionException {
        return switch (stage) {
            case SUCCESS -> value;
            case FAILED -> throw new ExecutionException(thrown);
            default -> throw new CancellationException();
        };
    }

    @Override
    public V resultNow() {
        return switch (outcome.stage()) {
            case SUCCESS -> value;
            case FAILED -> throw new IllegalStateException("Task completed with exception");
            case CANCELLED -> throw new IllegalStateException("Task was cancelled");
            default -> throw new IllegalStateException("Task has not completed");
        };
    }

    @Override
    public Throwable exceptionNow() {
        return switch (outcome.stage()) {
            case SUCCESS -> throw new IllegalStateException("Task completed with a result");
            case FAILED -> thrown;
            case CANCELLED -> throw new IllegalStateException("Task was cancelled");
            default -> throw new IllegalStateException("Task has not completed");
        };
    }

    @Override
    public Future.State state() {
        Stage stage = outcome.stage();
        // By name: the code of a stand-in starts no initialiser, the enum's own does.
        return Future.State.valueOf(stage == Stage.NEW ? "RUNNING" : stage.name());
    }

    @Override
    public String toString() {
        String state =
                switch (outcome.stage()) {
                    case NEW -> "Not completed";
                    case SUCCESS -> "Completed normally";
                    case FAILED -> "Completed exceptionally: " + thrown;
                    case CANCELLED -> "Cancelled";
                };
        return ClassNames.identity(this) + "[" + state + "]";
    }

    /** What became of it; once it is settled it stays so. */
    private final class Outcome extends GateCore {
        private boolean cancelledNow;

        private static final int SETTLED = 0;
        private static final int INTERRUPTED = 1;

        boolean claim() {
            use();
            if (stage != Stage.NEW || runner != null) {
                return false;
            }
            runner = Thread.currentThread();
            return true;
        }

        /** The runner is free again; an interrupt that is on its way comes before. */
        void release() {
            if (stage == Stage.SUCCESS || stage == Stage.FAILED) {
                return;
            }
            use();
            runner = null;
            if (interrupting) {
                try {
                    pass(INTERRUPTED, false, Long.MAX_VALUE);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }

        boolean isNew() {
            use();
            return stage == Stage.NEW;
        }

        boolean end(Stage how, V result, Throwable t) {
            alone();
            give();
            if (stage != Stage.NEW) {
                return false;
            }
            stage = how;
            runner = null;
            value = result;
            thrown = t;
            return true;
        }

        Thread cancel(boolean mayInterrupt) {
            change();
            if (stage != Stage.NEW) {
                return null;
            }
            stage = Stage.CANCELLED;
            cancelledNow = true;
            interrupting = mayInterrupt && runner != null;
            return interrupting ? runner : null;
        }

        void hasInterrupted() {
            change();
            interrupting = false;
        }

        Stage stage() {
            look();
            return stage;
        }

        boolean await(long nanos) throws InterruptedException {
            return passOrThrow(SETTLED, nanos);
        }

        @Override
        protected boolean opensFirst() {
            return true;
        }

        @Override
        protected boolean staysOpen() {
            return true;
        }

        @Override
        protected int level() {
            return Integer.MAX_VALUE;
        }

        @Override
        protected boolean passable(Object thread, int what) {
            return what == SETTLED ? stage != Stage.NEW : !interrupting;
        }

        @Override
        protected void passed(Object thread, int what) {}

        @Override
        protected int needs(int what) {
            return 0;
        }

        @Override
        public String toString() {
            return "the result of a task";
        }
    }
}
