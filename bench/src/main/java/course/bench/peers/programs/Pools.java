package course.bench.peers.programs;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Threads and tasks that the program starts, or has started, itself. */
public final class Pools {

    private Pools() {}

    /** Reads what a thread is to write, without waiting for its end. */
    public static class ReadsWithoutJoin implements Trial {
        private int result;

        void await(Thread worker) throws InterruptedException {}

        @Override
        public Object run() throws Exception {
            Thread worker = new Work(this);
            worker.start();
            await(worker);
            int seen = result;
            worker.join();
            return seen;
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("42");
        }
    }

    private static final class Work extends Thread {
        private final ReadsWithoutJoin program;

        Work(ReadsWithoutJoin program) {
            this.program = program;
        }

        @Override
        public void run() {
            program.result = 42;
        }
    }

    public static class ReadsAfterJoin extends ReadsWithoutJoin {
        @Override
        void await(Thread worker) throws InterruptedException {
            worker.join();
        }
    }

    /** Two tasks of a pool count one plain field up. */
    public static class TasksShareACounter implements Counting {
        private int n;

        @Override
        public void count() {
            n++;
        }

        int counted() {
            return n;
        }

        @Override
        public Object run() throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            pool.execute(new Count(this));
            pool.execute(new Count(this));
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.HOURS);
            return counted();
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("2");
        }
    }

    public static class TasksShareAnAtomic extends TasksShareACounter {
        private final AtomicInteger n = new AtomicInteger();

        @Override
        public void count() {
            n.incrementAndGet();
        }

        @Override
        int counted() {
            return n.get();
        }
    }

    /** A task waits for another that is queued behind it. */
    public static class PoolStarves implements Trial {
        int workers() {
            return 1;
        }

        @Override
        public Object run() throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(workers(), new Daemons());
            Future<Integer> outer = pool.submit(new Outer(pool));
            int result = outer.get();
            pool.shutdown();
            return result;
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("1");
        }
    }

    private static final class Outer implements Callable<Integer> {
        private final ExecutorService pool;

        Outer(ExecutorService pool) {
            this.pool = pool;
        }

        @Override
        public Integer call() throws Exception {
            return pool.submit(new Inner()).get();
        }
    }

    private static final class Inner implements Callable<Integer> {
        @Override
        public Integer call() {
            return 1;
        }
    }

    public static class PoolOfTwo extends PoolStarves {
        @Override
        int workers() {
            return 2;
        }
    }

    /** Two virtual threads count one plain field up. */
    public static class VirtualLostUpdate implements Counting {
        int n;

        @Override
        public void count() {
            n++;
        }

        @Override
        public Object run() throws Exception {
            Thread a = Thread.ofVirtual().start(new Count(this));
            Thread b = Thread.ofVirtual().start(new Count(this));
            a.join();
            b.join();
            return n;
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("2");
        }
    }

    public static class VirtualUnderALock extends VirtualLostUpdate {
        private final Lock lock = new ReentrantLock();

        @Override
        public void count() {
            lock.lock();
            try {
                n++;
            } finally {
                lock.unlock();
            }
        }
    }

    private interface Counting extends Trial {
        void count();
    }

    private static final class Count implements Runnable {
        private final Counting program;

        Count(Counting program) {
            this.program = program;
        }

        @Override
        public void run() {
            program.count();
        }
    }

    /** A pool that starves does not keep the JVM. */
    private static final class Daemons implements ThreadFactory {
        @Override
        public Thread newThread(Runnable task) {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }
    }
}
