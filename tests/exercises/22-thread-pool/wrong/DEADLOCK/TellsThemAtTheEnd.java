// Nobody hears of a task before the pool is shut down.
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;

class Pool {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<Thread> workers = new ArrayList<>();
    private boolean shut = false;

    Pool(int threads) {
        for (int i = 0; i < threads; i++) {
            workers.add(Thread.ofPlatform().name("worker " + i).start(this::work));
        }
    }

    /** Hands the task in, to be run by one of the threads; does not wait for that. */
    synchronized void execute(Runnable task) {
        if (shut) {
            throw new RejectedExecutionException("the pool is shut down");
        }
        tasks.add(task);
    }

    /** From now on no task is accepted; those that were are still run. */
    synchronized void shutdown() {
        shut = true;
        notifyAll();
    }

    /** Waits until all tasks are done and all threads have ended, after a shutdown. */
    void awaitTermination() throws InterruptedException {
        for (Thread worker : workers) {
            worker.join();
        }
    }

    private void work() {
        for (Runnable task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException e) {
                // the task's own affair; its thread is needed for others
            }
        }
    }

    /** The next task, or null when there will be none. */
    private synchronized Runnable next() {
        while (tasks.isEmpty() && !shut) {
            try {
                wait();
            } catch (InterruptedException e) {
                // by a task, perhaps: no reason to leave
            }
        }
        return tasks.poll();
    }
}
