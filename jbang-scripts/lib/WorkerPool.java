import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

/**
 * A pool of worker JVMs, after Python's {@code multiprocessing.Pool}: all workers are started first
 * and used again. Unlike Python's it is bounded and loses nothing:
 *
 * <ul>
 *   <li>at most {@code limit} tasks wait; {@link #applyAsync} waits for room (back-pressure);
 *   <li>a worker that dies is noticed at once (its pipe ends) and replaced; its task is given to
 *       the replacement, once; a second death fails the task with {@link WorkerDied};
 *   <li>each task's future completes exactly once. The work itself may have begun twice if a worker
 *       died: no pool can know how far the dead one came.
 * </ul>
 *
 * <p>Invariant, held by the monitor of this object: a submitted task is in {@code waiting}, or in
 * the hands of exactly one feeder thread, or its future is complete. Safe for use by several
 * threads.
 */
final class WorkerPool {

    /** A task's workers died, each time it was tried. */
    static final class WorkerDied extends RuntimeException {
        private static final long serialVersionUID = 1;

        WorkerDied(String message) {
            super(message, null, false, false);
        }
    }

    private record Job(WorkerTask<?> task, CompletableFuture<Object> future) {}

    private enum State {
        OPEN,
        CLOSED,
        TERMINATED
    }

    private static final int TRIES = 2;
    private static final int DEAD_STARTS = 3;

    private final int limit;
    private final ArrayDeque<Job> waiting = new ArrayDeque<>();
    private final List<Thread> feeders = new ArrayList<>();
    private final List<PoolWorker> workers = new ArrayList<>();
    private State state = State.OPEN;

    /** Starts so many workers and waits until all are ready. */
    WorkerPool(int size) throws IOException {
        this(size, 2 * size);
    }

    /** Starts so many workers; at most {@code limit} tasks wait while all are busy. */
    WorkerPool(int size, int limit) throws IOException {
        if (size < 1 || limit < 1) {
            throw Script.misuse("a pool needs 1 worker and room for 1 waiting task at least");
        }
        this.limit = limit;
        for (int i = 1; i <= size; i++) {
            workers.add(PoolWorker.start("worker-" + i));
        }
        for (PoolWorker worker : workers) {
            try {
                worker.awaitReady();
            } catch (IOException e) {
                // died at its start: its feeder will notice and replace it
            }
        }
        for (int i = 0; i < size; i++) {
            int slot = i;
            feeders.add(
                    Thread.ofPlatform()
                            .daemon()
                            .name(workers.get(i).name() + "'s feeder")
                            .start(() -> feed(slot)));
        }
    }

    /** The workers' process numbers at this moment. */
    synchronized List<Long> pids() {
        return workers.stream().map(PoolWorker::pid).toList();
    }

    /**
     * Submits a task; waits only while the queue is full. RejectedExecutionException: the pool is
     * closed. The future's callbacks run in the feeder thread of the worker: a long one keeps that
     * worker idle.
     */
    <R extends Serializable> CompletableFuture<R> applyAsync(WorkerTask<R> task)
            throws InterruptedException {
        var future = new CompletableFuture<Object>();
        synchronized (this) {
            while (state == State.OPEN && waiting.size() >= limit) {
                wait();
            }
            if (state != State.OPEN) {
                throw new RejectedExecutionException("the pool is closed: it takes no new task");
            }
            waiting.addLast(new Job(task, future));
            notifyAll();
        }
        @SuppressWarnings("unchecked") // the worker's answer is what the task's call returned
        var typed = (CompletableFuture<R>) (CompletableFuture<?>) future;
        return typed;
    }

    /** Submits a task and waits for its result: one at a time, whatever the size of the pool. */
    <R extends Serializable> R apply(WorkerTask<R> task)
            throws InterruptedException, ExecutionException {
        return applyAsync(task).get();
    }

    /** No new tasks from now on; those submitted are still done. Returns at once. */
    synchronized void close() {
        if (state == State.OPEN) {
            state = State.CLOSED;
            notifyAll();
        }
    }

    /** Ends the workers now; what waits or runs is cancelled. */
    void terminate() {
        List<Job> dropped;
        synchronized (this) {
            state = State.TERMINATED;
            dropped = List.copyOf(waiting);
            waiting.clear();
            notifyAll();
            workers.forEach(PoolWorker::kill);
        }
        dropped.forEach(job -> job.future.cancel(false));
    }

    /**
     * Waits until all tasks are done and the workers have ended. IllegalStateException: neither
     * closed nor terminated.
     */
    void join() throws InterruptedException {
        synchronized (this) {
            if (state == State.OPEN) {
                throw new IllegalStateException(
                        "the pool is still running: close() or terminate() comes before join()");
            }
        }
        for (Thread feeder : feeders) {
            feeder.join();
        }
    }

    private void feed(int slot) {
        try {
            for (Job job = next(); job != null; job = next()) {
                run(job, slot);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            worker(slot).end();
        }
    }

    private synchronized Job next() throws InterruptedException {
        while (state == State.OPEN && waiting.isEmpty()) {
            wait();
        }
        Job job = waiting.pollFirst();
        notifyAll();
        return job;
    }

    private void run(Job job, int slot) throws InterruptedException {
        int tries = 0;
        int deadStarts = 0;
        while (true) {
            PoolWorker worker = worker(slot);
            try {
                worker.run(job.task, job.future);
                return;
            } catch (IOException dead) {
                int exitCode = worker.awaitEnd();
                if (isTerminated() || Child.ending()) {
                    job.future.cancel(false);
                    return;
                }
                String what =
                        worker.name()
                                + " (pid "
                                + worker.pid()
                                + ") died, "
                                + Child.meaning(exitCode);
                if (!replace(slot, job)) {
                    return;
                }
                if (!worker.isReady() && ++deadStarts < DEAD_STARTS) {
                    continue; // it never had the task
                }
                if (++tries == TRIES || deadStarts == DEAD_STARTS) {
                    job.future.completeExceptionally(
                            new WorkerDied(what + "; tried " + tries + " times: " + job.task));
                    return;
                }
                System.out.println(
                        "pool: "
                                + what
                                + "; pid "
                                + worker(slot).pid()
                                + " takes over "
                                + job.task);
            }
        }
    }

    /**
     * Puts a new worker in the slot. Returns false, with the job failed, when none can be started.
     */
    private boolean replace(int slot, Job job) {
        try {
            PoolWorker replacement = PoolWorker.start("worker-" + (slot + 1));
            synchronized (this) {
                workers.set(slot, replacement);
                if (state == State.TERMINATED) {
                    replacement.kill();
                }
            }
            return true;
        } catch (IOException e) {
            job.future.completeExceptionally(e);
            return false;
        }
    }

    private synchronized PoolWorker worker(int slot) {
        return workers.get(slot);
    }

    private synchronized boolean isTerminated() {
        return state == State.TERMINATED;
    }
}
