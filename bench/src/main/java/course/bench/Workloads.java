package course.bench;

import course.explorer.ValueBody;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** The programs that are measured; each body makes all that it uses. */
final class Workloads {

    /**
     * A program and what is known of it.
     *
     * @param classes its number of equivalence classes, counted by hand, or 0 where nobody has
     */
    record Workload(String name, long classes, ValueBody body) {}

    private Workloads() {}

    /** Small programs whose number of equivalence classes is known by hand. */
    static List<Workload> counted() {
        return List.of(
                new Workload("2 threads, AtomicInteger +1 each", 2, () -> increments(2, 1)),
                new Workload("3 threads, AtomicInteger +1 each: 3!", 6, () -> increments(3, 1)),
                new Workload("4 threads, AtomicInteger +1 each: 4!", 24, () -> increments(4, 1)),
                new Workload("2 threads, +1 three times: C(6,3)", 20, () -> increments(2, 3)),
                new Workload("2 threads, +1 five times: C(10,5)", 252, () -> increments(2, 5)),
                new Workload("2 threads, ReentrantLock once", 2, () -> locked(2, 1)),
                new Workload("3 threads, ReentrantLock once: 3!", 6, () -> locked(3, 1)),
                new Workload("2 threads, monitor three times: C(6,3)", 20, () -> guarded(2, 3)),
                new Workload("4 threads, nothing shared", 1, () -> apart(4)));
    }

    /** Of the size of an exercise: 2 to 4 threads. */
    static List<Workload> exerciseSized() {
        return List.of(
                new Workload("bounded buffer, 2 producers, 2 consumers", 0, () -> buffer(2)),
                new Workload("3 philosophers, forks in order", 0, () -> philosophers(3)),
                new Workload("4 threads, monitor twice", 0, () -> guarded(4, 2)),
                new Workload("fixed pool of 2, 2 tasks", 0, () -> pool(2)),
                new Workload("fixed pool of 2, 2 tasks, get of both", 0, Workloads::futures),
                new Workload("CompletableFuture, 2 combined", 0, Workloads::combined),
                new Workload(
                        "LinkedBlockingQueue, an ending",
                        0,
                        () -> queue(new LinkedBlockingQueue<>())),
                new Workload(
                        "ArrayBlockingQueue of 1, an ending",
                        0,
                        () -> queue(new ArrayBlockingQueue<>(1))),
                new Workload("2 readers, 2 writers, each twice", 0, Workloads::readersAndWriters));
    }

    static int increments(int threads, int times) throws InterruptedException {
        AtomicInteger n = new AtomicInteger();
        together(
                threads,
                () -> {
                    for (int i = 0; i < times; i++) {
                        n.incrementAndGet();
                    }
                });
        return n.get();
    }

    /** Pairs of threads, one after the other: the executions of one pair, multiplied. */
    static int incrementPairs(int pairs) throws InterruptedException {
        int sum = 0;
        for (int i = 0; i < pairs; i++) {
            sum += increments(2, 1);
        }
        return sum;
    }

    static int lockPairs(int pairs) throws InterruptedException {
        int sum = 0;
        for (int i = 0; i < pairs; i++) {
            sum += locked(2, 1);
        }
        return sum;
    }

    static int locked(int threads, int times) throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        int[] n = new int[1];
        together(
                threads,
                () -> {
                    for (int i = 0; i < times; i++) {
                        lock.lock();
                        try {
                            n[0]++;
                        } finally {
                            lock.unlock();
                        }
                    }
                });
        return n[0];
    }

    static int guarded(int threads, int times) throws InterruptedException {
        int[] n = new int[1];
        together(
                threads,
                () -> {
                    for (int i = 0; i < times; i++) {
                        synchronized (n) {
                            n[0]++;
                        }
                    }
                });
        return n[0];
    }

    static int apart(int threads) throws InterruptedException {
        AtomicInteger[] own = new AtomicInteger[threads];
        AtomicInteger next = new AtomicInteger();
        var all = new ArrayList<Thread>();
        for (int i = 0; i < threads; i++) {
            AtomicInteger mine = own[i] = new AtomicInteger();
            all.add(new Thread(mine::incrementAndGet));
        }
        startAndJoin(all);
        return next.get();
    }

    static int buffer(int each) throws InterruptedException {
        var buffer = new Object[1];
        int[] taken = new int[1];
        var all = new ArrayList<Thread>();
        for (int i = 0; i < each; i++) {
            all.add(
                    new Thread(() -> {
                        synchronized (buffer) {
                            while (buffer[0] != null) {
                                sleepOn(buffer);
                            }
                            buffer[0] = "x";
                            buffer.notifyAll();
                        }
                    }));
            all.add(
                    new Thread(() -> {
                        synchronized (buffer) {
                            while (buffer[0] == null) {
                                sleepOn(buffer);
                            }
                            buffer[0] = null;
                            taken[0]++;
                            buffer.notifyAll();
                        }
                    }));
        }
        startAndJoin(all);
        return taken[0];
    }

    private static void sleepOn(Object monitor) {
        try {
            monitor.wait();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static int philosophers(int seats) throws InterruptedException {
        var forks = new Object[seats];
        for (int i = 0; i < seats; i++) {
            forks[i] = new Object();
        }
        AtomicInteger meals = new AtomicInteger();
        var all = new ArrayList<Thread>();
        for (int i = 0; i < seats; i++) {
            Object lower = forks[Math.min(i, (i + 1) % seats)];
            Object higher = forks[Math.max(i, (i + 1) % seats)];
            all.add(
                    new Thread(() -> {
                        synchronized (lower) {
                            synchronized (higher) {
                                meals.incrementAndGet();
                            }
                        }
                    }));
        }
        startAndJoin(all);
        return meals.get();
    }

    static int pool(int tasks) throws Exception {
        AtomicInteger n = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        for (int i = 0; i < tasks; i++) {
            pool.submit(n::incrementAndGet);
        }
        pool.close();
        return n.get();
    }

    static int futures() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Future<Integer> one = pool.submit(() -> 1);
        Future<Integer> two = pool.submit(() -> 2);
        int sum = one.get() + two.get();
        pool.shutdown();
        return sum;
    }

    static int combined() throws Exception {
        return CompletableFuture.supplyAsync(() -> 1)
                .thenCombine(CompletableFuture.supplyAsync(() -> 2), Integer::sum)
                .get();
    }

    /** Two producers, two consumers, and an end mark that each consumer hands on. */
    static int queue(BlockingQueue<Integer> queue) throws InterruptedException {
        int[] sums = new int[2];
        var producers = new ArrayList<Thread>();
        var consumers = new ArrayList<Thread>();
        for (int i = 0; i < 2; i++) {
            int own = i;
            producers.add(
                    new Thread(() -> {
                        put(queue, 2 * own + 1);
                        put(queue, 2 * own + 2);
                    }));
            consumers.add(
                    new Thread(() -> {
                        for (int item; (item = take(queue)) > 0; ) {
                            sums[own] += item;
                        }
                        put(queue, 0);
                    }));
        }
        consumers.forEach(Thread::start);
        startAndJoin(producers);
        queue.put(0);
        for (Thread consumer : consumers) {
            consumer.join();
        }
        return sums[0] + sums[1];
    }

    private static void put(BlockingQueue<Integer> queue, int item) {
        try {
            queue.put(item);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static int take(BlockingQueue<Integer> queue) {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Two readers and two writers, twice each. */
    static int readersAndWriters() throws InterruptedException {
        var lock = new ReentrantReadWriteLock();
        int[] n = new int[1];
        var all = new ArrayList<Thread>();
        for (int i = 0; i < 4; i++) {
            Lock half = i < 2 ? lock.writeLock() : lock.readLock();
            int more = i < 2 ? 1 : 0;
            all.add(
                    new Thread(() -> {
                        for (int times = 0; times < 2; times++) {
                            half.lock();
                            if (more > 0) {
                                n[0] += more;
                            } else if (n[0] < 0) {
                                throw new AssertionError();
                            }
                            half.unlock();
                        }
                    }));
        }
        startAndJoin(all);
        return n[0];
    }

    private static void together(int threads, Runnable task) throws InterruptedException {
        var all = new ArrayList<Thread>();
        for (int i = 0; i < threads; i++) {
            all.add(new Thread(task));
        }
        startAndJoin(all);
    }

    private static void startAndJoin(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
