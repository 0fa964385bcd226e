package course.explorer.trust;

import java.util.ArrayList;
import java.util.List;

/**
 * An object of {@code java.util.concurrent}, a third thread that may have to wait for it, and
 * operations that two others do meanwhile.
 *
 * @param type its class as the documentation names it, and how it was made
 * @param made the expression that makes it
 * @param before statements of the thread that starts the others, which may make the third wait
 * @param third what the third does
 * @param after statements of the first thread when the two have ended, which let the third go on
 * @param operations expressions in {@code s}; one that ends in a semicolon has no value
 */
record BesideAWaiter(
        String type,
        String made,
        String before,
        String third,
        String after,
        List<String> operations) {

    private static final String READ = "s.readLock().lock(); s.readLock().unlock();";
    private static final String WRITE = "s.writeLock().lock(); s.writeLock().unlock();";

    private static BesideAWaiter of(
            String type, String made, String before, String third, String after, String... ops) {
        return new BesideAWaiter(type, made, before, third, after, List.of(ops));
    }

    static List<BesideAWaiter> all() {
        var all = new ArrayList<BesideAWaiter>();
        for (boolean fair : new boolean[] {false, true}) {
            all.addAll(locks(fair ? "Fair" : "", fair));
        }
        all.addAll(queues());
        all.addAll(others());
        return all;
    }

    private static List<BesideAWaiter> locks(String fair, boolean isFair) {
        return List.of(
                of(
                        fair + "ReentrantLock",
                        "new ReentrantLock(" + isFair + ")",
                        "s.lock();",
                        "s.lock(); s.unlock();",
                        "s.unlock();",
                        "s.tryLock()",
                        "s.tryLock(0, TimeUnit.SECONDS)",
                        "s.isLocked()"),
                of(
                        fair + "ReentrantReadWriteLock",
                        "new ReentrantReadWriteLock(" + isFair + ")",
                        "s.readLock().lock();",
                        WRITE,
                        "s.readLock().unlock();",
                        READ,
                        "s.readLock().tryLock()",
                        "s.readLock().tryLock(0, TimeUnit.SECONDS)",
                        "s.writeLock().tryLock()"),
                of(
                        fair + "ReentrantReadWriteLockFree",
                        "new ReentrantReadWriteLock(" + isFair + ")",
                        "",
                        WRITE,
                        "",
                        READ,
                        WRITE,
                        "s.readLock().tryLock()"),
                of(
                        fair + "Semaphore",
                        "new Semaphore(1, " + isFair + ")",
                        "",
                        "s.acquireUninterruptibly(2);",
                        "s.release(2);",
                        "s.acquireUninterruptibly();",
                        "s.release();",
                        "s.tryAcquire()",
                        "s.tryAcquire(0, TimeUnit.SECONDS)",
                        "s.drainPermits()"),
                of(
                        fair + "SynchronousQueue",
                        "new SynchronousQueue<Integer>(" + isFair + ")",
                        "",
                        "s.put(3);",
                        "s.poll();",
                        "s.offer(1)",
                        "s.poll()",
                        "s.take()"),
                of(
                        fair + "ArrayBlockingQueue",
                        "new ArrayBlockingQueue<Integer>(1, " + isFair + ")",
                        "",
                        "s.take();",
                        "s.offer(9);",
                        queue()));
    }

    private static List<BesideAWaiter> queues() {
        var all = new ArrayList<BesideAWaiter>();
        for (String made :
                List.of(
                        "LinkedBlockingQueue<Integer>(1)",
                        "LinkedBlockingDeque<Integer>(1)",
                        "PriorityBlockingQueue<Integer>()",
                        "LinkedTransferQueue<Integer>()")) {
            String type = made.substring(0, made.indexOf('<'));
            all.add(of(type, "new " + made, "", "s.take();", "s.offer(9);", queue()));
        }
        return all;
    }

    private static String[] queue() {
        return new String[] {"s.put(1);", "s.offer(2)", "s.take()", "s.poll()", "s.peek()"};
    }

    private static List<BesideAWaiter> others() {
        return List.of(
                of(
                        "StampedLock",
                        "new StampedLock()",
                        "long held = s.readLock();",
                        "s.unlockWrite(s.writeLock());",
                        "s.unlockRead(held);",
                        "s.unlockRead(s.readLock());",
                        "s.tryReadLock() != 0",
                        "s.tryReadLock(0, TimeUnit.SECONDS) != 0",
                        "s.tryWriteLock() != 0"),
                of(
                        "CountDownLatch",
                        "new CountDownLatch(2)",
                        "",
                        "s.await();",
                        "s.countDown(); s.countDown();",
                        "s.countDown();",
                        "s.getCount()",
                        "s.await(0, TimeUnit.SECONDS)"),
                of(
                        "CyclicBarrier",
                        "new CyclicBarrier(2)",
                        "",
                        "s.await();",
                        "",
                        "s.await()",
                        "s.reset();",
                        "s.getNumberWaiting()",
                        "s.isBroken()"),
                of(
                        "Phaser",
                        "new Phaser(2)",
                        "",
                        "s.awaitAdvance(0);",
                        "s.forceTermination();",
                        "s.arrive()",
                        "s.register()",
                        "s.arriveAndDeregister()"),
                of(
                        "Exchanger",
                        "new Exchanger<Integer>()",
                        "",
                        "s.exchange(3);",
                        "",
                        "s.exchange(1)",
                        "s.exchange(2)"),
                of(
                        "CompletableFuture",
                        "new CompletableFuture<Integer>()",
                        "",
                        "s.join();",
                        "s.complete(9);",
                        "s.complete(1)",
                        "s.getNow(0)",
                        "s.thenApply(v -> v + 1).getNow(0)"),
                of(
                        "FutureTask",
                        "new FutureTask<>(() -> 7)",
                        "",
                        "s.get();",
                        "s.run();",
                        "s.run();",
                        "s.cancel(true)",
                        "s.isDone()"),
                of(
                        "ConcurrentHashMap",
                        "new ConcurrentHashMap<>(Map.of(1, 1))",
                        "",
                        "s.merge(1, 10, Integer::sum);",
                        "",
                        "s.get(1)",
                        "s.put(1, 2)",
                        "s.putIfAbsent(1, 3)",
                        "s.remove(1)",
                        "s.computeIfPresent(1, (k, v) -> v + 7)"),
                of(
                        "ConcurrentSkipListMap",
                        "new ConcurrentSkipListMap<>(Map.of(1, 1))",
                        "",
                        "s.remove(1);",
                        "",
                        "s.get(1)",
                        "s.put(1, 2)",
                        "s.putIfAbsent(1, 3)",
                        "s.replace(1, 4)"),
                of(
                        "ConcurrentLinkedQueue",
                        "new ConcurrentLinkedQueue<>(List.of(1))",
                        "",
                        "s.poll();",
                        "",
                        "s.offer(2)",
                        "s.poll()",
                        "s.peek()"),
                of(
                        "CopyOnWriteArrayList",
                        "new CopyOnWriteArrayList<>(List.of(1))",
                        "",
                        "s.remove((Object) 1);",
                        "",
                        "s.add(2)",
                        "s.remove((Object) 1)",
                        "s.contains(2)"),
                of(
                        "ThreadPoolExecutor",
                        "new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,"
                                + " new LinkedBlockingQueue<>())",
                        "",
                        "s.submit(() -> 3).get();",
                        "s.shutdown();",
                        "s.execute(() -> {});",
                        "s.shutdown();",
                        "s.shutdownNow().size()",
                        "s.isShutdown()"));
    }

    String title(int first, int second) {
        return operations.get(first) + " and " + operations.get(second) + " beside " + third;
    }

    /** A program in which the third thread and two others do what they do, in any order. */
    String program(String name, int first, int second) {
        return """
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.locks.*;

        class %s {
            static final String[] seen = new String[3];

            static Thread thread(int i, Callable<?> operation) {
                Thread t = new Thread(() -> {
                    try {
                        seen[i] = "" + operation.call();
                    } catch (Exception e) {
                        seen[i] = e.getClass().getSimpleName();
                    }
                });
                t.start();
                return t;
            }

            static String run() throws InterruptedException {
                var s = %s;
                %s
                Thread c = thread(2, () -> { %s return "waited"; });
                Thread a = thread(0, () -> { %s });
                Thread b = thread(1, () -> { %s });
                a.join();
                b.join();
                %s
                c.join();
                return String.join(" ", seen);
            }
        }
        """
                .formatted(
                        name,
                        made,
                        before,
                        third,
                        call(operations.get(first)),
                        call(operations.get(second)),
                        after);
    }

    private static String call(String operation) {
        return operation.endsWith(";")
                ? operation + " return \"done\";"
                : "return " + operation + ";";
    }
}
