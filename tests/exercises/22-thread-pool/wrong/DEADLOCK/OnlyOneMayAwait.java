// Workers that leave say so once, and one who awaits the end takes that away.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

class Pool {
    private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Semaphore there = new Semaphore(0);
    private final List<Thread> workers = new ArrayList<>();
    private final Semaphore gone = new Semaphore(0);
    private boolean shut = false;

    Pool(int threads) {
        for (int i = 0; i < threads; i++) {
            workers.add(new Thread(this::work, "worker " + i));
        }
        workers.forEach(Thread::start);
    }

    void execute(Runnable task) {
        synchronized (this) {
            if (shut) {
                throw new RejectedExecutionException();
            }
            tasks.add(task);
        }
        there.release();
    }

    synchronized void shutdown() {
        shut = true;
        there.release(workers.size()); // for each worker one that stands for no task
    }

    void awaitTermination() throws InterruptedException {
        gone.acquire(workers.size());
    }

    private void work() {
        while (true) {
            there.acquireUninterruptibly();
            Runnable task = tasks.poll();
            if (task == null) {
                gone.release();
                return;
            }
            try {
                task.run();
            } catch (RuntimeException e) {
                // the task's own affair
            }
        }
    }
}
