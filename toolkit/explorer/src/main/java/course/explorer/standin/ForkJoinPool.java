package course.explorer.standin;

import course.explorer.model.Escapes;
import course.explorer.model.Execution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * In place of {@code java.util.concurrent.ForkJoinPool}: a set of tasks that at most as many
 * workers as its parallelism take from, in any order. A worker that waits for another task is
 * compensated for by one more, and a task that nobody has taken yet is run by who waits for it.
 */
public class ForkJoinPool extends AbstractExecutorService implements ScheduledExecutorService {

    private static final int COMMON_PARALLELISM = 3;

    private static ForkJoinPool common;
    private static int commonOf = -1;

    private final ForkJoinWork work;
    private final int parallelism;
    private boolean asyncMode;

    public ForkJoinPool() {
        this(COMMON_PARALLELISM + 1);
    }

    public ForkJoinPool(int parallelism) {
        if (parallelism <= 0) {
            throw new IllegalArgumentException();
        }
        this.parallelism = parallelism;
        work = new ForkJoinWork(parallelism);
    }

    public ForkJoinPool(
            int parallelism,
            ForkJoinWorkerThreadFactory factory,
            Thread.UncaughtExceptionHandler handler,
            boolean asyncMode) {
        this(parallelism);
        this.asyncMode = asyncMode;
        if (handler != null || factory != defaultForkJoinWorkerThreadFactory) {
            Escapes.note("a ForkJoinPool with a thread factory or a handler of its own");
        }
    }

    /** A factory of workers, which is not asked here. */
    public interface ForkJoinWorkerThreadFactory {
        ForkJoinWorkerThread newThread(ForkJoinPool pool);
    }

    public static final ForkJoinWorkerThreadFactory defaultForkJoinWorkerThreadFactory =
            pool -> new ForkJoinWorkerThread(pool);

    /** What can block a worker so that it is compensated for. */
    public interface ManagedBlocker {
        boolean block() throws InterruptedException;

        boolean isReleasable();
    }

    public static ForkJoinPool commonPool() {
        if (commonOf != Execution.number()) {
            common = new ForkJoinPool(COMMON_PARALLELISM);
            commonOf = Execution.number();
        }
        return common;
    }

    static ForkJoinPool asyncCommonPool() {
        return commonPool();
    }

    public static int getCommonPoolParallelism() {
        return COMMON_PARALLELISM;
    }

    /** The pool that the running thread works for, else the common one. */
    static ForkJoinPool current() {
        ForkJoinPool pool = ForkJoinTask.getPool();
        return pool != null ? pool : commonPool();
    }

    String workerName(int n) {
        return this == common ? "ForkJoinPool.commonPool-worker-" + n : "ForkJoinPool-worker-" + n;
    }

    /** How something waits. */
    interface Wait<X extends Exception> {
        void run() throws X;
    }

    /** Waits for a task, or runs it if nobody has begun to. */
    static <X extends Exception> void help(ForkJoinTask<?> task, Wait<X> wait) throws X {
        ForkJoinPool pool = ForkJoinTask.getPool();
        ForkJoinPool owner = pool != null ? pool : commonPool();
        if (owner.take(task)) {
            task.execute();
            return;
        }
        if (pool == null) {
            wait.run();
            return;
        }
        pool.compensate(1);
        try {
            wait.run();
        } finally {
            pool.compensate(-1);
        }
    }

    public static void managedBlock(ManagedBlocker blocker) throws InterruptedException {
        ForkJoinPool pool = ForkJoinTask.getPool();
        if (blocker.isReleasable()) {
            return;
        }
        if (pool == null) {
            block(blocker);
            return;
        }
        pool.compensate(1);
        try {
            block(blocker);
        } finally {
            pool.compensate(-1);
        }
    }

    private static void block(ManagedBlocker blocker) throws InterruptedException {
        while (!blocker.isReleasable() && !blocker.block()) {
            // Not yet.
        }
    }

    static void helpAsyncBlocker(java.util.concurrent.Executor e, ManagedBlocker blocker) {}

    private void compensate(int by) {
        ForkJoinTask<?> next = work.limit(by);
        if (next != null) {
            startWorker(next);
        }
    }

    private void startWorker(ForkJoinTask<?> first) {
        new ForkJoinWorkerThread(this, work.newWorker(), first).start();
    }

    /** A new task: a new worker's first, if there may be one more, else for who comes. */
    void push(ForkJoinTask<?> task) {
        if (work.add(java.util.Objects.requireNonNull(task))) {
            startWorker(task);
        }
    }

    /** The next task of a worker; null if there will be none. */
    ForkJoinTask<?> next() {
        return work.next(this != common);
    }

    boolean take(ForkJoinTask<?> task) {
        return work.take(task);
    }

    public <T> T invoke(ForkJoinTask<T> task) {
        push(task);
        return task.join();
    }

    public void execute(ForkJoinTask<?> task) {
        push(task);
    }

    @Override
    public void execute(Runnable task) {
        push(task instanceof ForkJoinTask<?> t ? t : ForkJoinTask.adapt(task));
    }

    public <T> ForkJoinTask<T> submit(ForkJoinTask<T> task) {
        push(task);
        return task;
    }

    @Override
    public <T> ForkJoinTask<T> submit(Callable<T> task) {
        ForkJoinTask<T> adapted = adapted(task);
        return submit(adapted);
    }

    @Override
    public <T> ForkJoinTask<T> submit(Runnable task, T result) {
        ForkJoinTask<T> adapted = adapted(java.util.concurrent.Executors.callable(task, result));
        return submit(adapted);
    }

    @Override
    public ForkJoinTask<?> submit(Runnable task) {
        ForkJoinTask<?> t =
                task instanceof ForkJoinTask<?> f
                        ? f
                        : adapted(java.util.concurrent.Executors.callable(task, null));
        push(t);
        return t;
    }

    /** Only what comes from outside may be interrupted. */
    private <T> ForkJoinTask.Adapted<T> adapted(Callable<T> task) {
        return ForkJoinTask.getPool() == this
                ? new ForkJoinTask.Adapted<>(task)
                : new ForkJoinTask.Interruptible<>(task);
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Runnable task, T value) {
        return adapted(java.util.concurrent.Executors.callable(task, value));
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> task) {
        return adapted(task);
    }

    <T> DelayScheduler.ScheduledForkJoinTask<T> scheduleDelayedTask(
            DelayScheduler.ScheduledForkJoinTask<T> task) {
        task.begin();
        return task;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        var task =
                new DelayScheduler.ScheduledForkJoinTask<Void>(
                        unit.toNanos(delay), 0, false, command, null, this);
        task.begin();
        return task;
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        var task =
                new DelayScheduler.ScheduledForkJoinTask<V>(
                        unit.toNanos(delay), 0, false, null, callable, this);
        task.begin();
        return task;
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(
            Runnable command, long initialDelay, long period, TimeUnit unit) {
        throw new UnsupportedOperationException("ForkJoinPool.scheduleAtFixedRate");
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(
            Runnable command, long initialDelay, long delay, TimeUnit unit) {
        throw new UnsupportedOperationException("ForkJoinPool.scheduleWithFixedDelay");
    }

    public int getParallelism() {
        return parallelism;
    }

    public boolean getAsyncMode() {
        return asyncMode;
    }

    public int getPoolSize() {
        return work.estimate("getPoolSize");
    }

    public int getActiveThreadCount() {
        return work.estimate("getActiveThreadCount");
    }

    public int getRunningThreadCount() {
        return work.estimate("getRunningThreadCount");
    }

    public long getStealCount() {
        return work.estimate("getStealCount");
    }

    public long getQueuedTaskCount() {
        return work.estimate("getQueuedTaskCount");
    }

    public int getQueuedSubmissionCount() {
        return work.estimate("getQueuedSubmissionCount");
    }

    public boolean hasQueuedSubmissions() {
        return work.estimate("hasQueuedSubmissions") > 0;
    }

    public boolean isQuiescent() {
        return work.estimate("isQuiescent") == 0;
    }

    public boolean isTerminating() {
        return isShutdown() && !isTerminated();
    }

    @Override
    public void shutdown() {
        if (this != common) {
            work.close();
        }
    }

    @Override
    public List<Runnable> shutdownNow() {
        if (this != common) {
            work.cancelAll();
        }
        return new ArrayList<>();
    }

    @Override
    public String toString() {
        Escapes.note("ForkJoinPool.toString");
        return "ForkJoinPool";
    }

    @Override
    public boolean isShutdown() {
        return work.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return work.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        if (this == common) {
            awaitQuiescence(timeout, unit);
            return false;
        }
        return work.await(ForkJoinWork.TERMINATED, true, unit.toNanos(timeout));
    }

    @Override
    public <T> List<Future<T>> invokeAll(
            Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
            throws InterruptedException {
        return ForkJoinBatch.invokeAll(this, tasks, unit.toNanos(timeout));
    }

    public boolean awaitQuiescence(long timeout, TimeUnit unit) {
        if (this == common) {
            Escapes.note("waiting until the common pool is quiet");
        }
        try {
            return work.await(ForkJoinWork.QUIET, false, unit.toNanos(timeout));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (this == common) {
            return;
        }
        shutdown();
        boolean interrupted = false;
        while (!isTerminated()) {
            try {
                awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                if (!interrupted) {
                    shutdownNow();
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
