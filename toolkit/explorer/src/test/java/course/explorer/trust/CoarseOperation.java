package course.explorer.trust;

import java.util.List;

/**
 * An object of {@code java.util.concurrent} and operations of it that are one step each.
 *
 * @param type its class as the documentation names it
 * @param made the expression that makes it
 * @param operations expressions in {@code s}; one that ends in a semicolon has no value
 * @param state an expression for what it has become
 */
record CoarseOperation(String type, String made, List<String> operations, String state) {

    private static CoarseOperation of(String type, String made, String state, String... ops) {
        return new CoarseOperation(type, made, List.of(ops), state);
    }

    /** What stands on the list in docs/explorer.md. */
    static final List<CoarseOperation> ALL =
            List.of(
                    of(
                            "ReentrantLock",
                            "new ReentrantLock()",
                            "s.isLocked()",
                            "s.lock(); s.unlock();",
                            "s.tryLock()",
                            "s.isLocked()"),
                    of(
                            "ReentrantReadWriteLock",
                            "new ReentrantReadWriteLock()",
                            "s.isWriteLocked()",
                            "s.readLock().lock(); s.readLock().unlock();",
                            "s.writeLock().lock(); s.writeLock().unlock();",
                            "s.readLock().tryLock()",
                            "s.writeLock().tryLock()"),
                    of(
                            "Semaphore",
                            "new Semaphore(1)",
                            "s.availablePermits()",
                            "s.acquire();",
                            "s.tryAcquire()",
                            "s.release();",
                            "s.availablePermits()"),
                    of(
                            "CountDownLatch",
                            "new CountDownLatch(1)",
                            "s.getCount()",
                            "s.countDown();",
                            "s.await();",
                            "s.getCount()"),
                    of(
                            "StampedLock",
                            "new StampedLock()",
                            "s.isWriteLocked()",
                            "s.unlockWrite(s.writeLock());",
                            "s.unlockRead(s.readLock());",
                            "s.validate(s.tryOptimisticRead())",
                            "s.tryWriteLock() != 0"),
                    of(
                            "ConcurrentHashMap",
                            "new ConcurrentHashMap<>(Map.of(1, 1))",
                            "s",
                            maps(true)),
                    of(
                            "ConcurrentSkipListMap",
                            "new ConcurrentSkipListMap<>(Map.of(1, 1))",
                            "s",
                            maps(false)),
                    of(
                            "ConcurrentLinkedQueue",
                            "new ConcurrentLinkedQueue<>(List.of(1))",
                            "s",
                            "s.offer(2)",
                            "s.poll()",
                            "s.peek()"),
                    of(
                            "CopyOnWriteArrayList",
                            "new CopyOnWriteArrayList<>(List.of(1))",
                            "s",
                            "s.add(2)",
                            "s.remove((Object) 1)",
                            "s.contains(2)"),
                    of("ArrayBlockingQueue", "new ArrayBlockingQueue<Integer>(1)", "s", queue()),
                    of("LinkedBlockingQueue", "new LinkedBlockingQueue<Integer>(1)", "s", queue()),
                    of("LinkedBlockingDeque", "new LinkedBlockingDeque<Integer>(1)", "s", queue()),
                    of(
                            "PriorityBlockingQueue",
                            "new PriorityBlockingQueue<Integer>()",
                            "s",
                            queue()),
                    of(
                            "SynchronousQueue",
                            "new SynchronousQueue<Integer>()",
                            "s.isEmpty()",
                            "s.offer(1)",
                            "s.poll()",
                            "s.take()"),
                    of(
                            "LinkedTransferQueue",
                            "new LinkedTransferQueue<Integer>()",
                            "s",
                            "s.offer(1)",
                            "s.tryTransfer(2)",
                            "s.poll()",
                            "s.peek()"),
                    of(
                            "CyclicBarrier",
                            "new CyclicBarrier(2)",
                            "s.getNumberWaiting()",
                            "s.await()",
                            "s.getNumberWaiting()"),
                    of(
                            "Phaser",
                            "new Phaser(2)",
                            "s.getPhase()",
                            "s.arrive()",
                            "s.register()",
                            "s.arriveAndDeregister()"),
                    of(
                            "Exchanger",
                            "new Exchanger<Integer>()",
                            "0",
                            "s.exchange(1)",
                            "s.exchange(2)"),
                    of(
                            "FutureTask",
                            "new FutureTask<>(() -> 7)",
                            "s.isDone()",
                            "s.run();",
                            "s.cancel(false)",
                            "s.isCancelled()",
                            "s.get()"),
                    of(
                            "CompletableFuture",
                            "new CompletableFuture<Integer>()",
                            "s.isDone()",
                            "s.complete(1)",
                            "s.complete(2)",
                            "s.getNow(0)",
                            "s.join()",
                            "s.thenApply(v -> v + 1).getNow(0)"));

    private static String[] queue() {
        return new String[] {"s.put(1);", "s.offer(2)", "s.take()", "s.poll()", "s.peek()"};
    }

    private static String[] maps(boolean hash) {
        var all =
                new java.util.ArrayList<>(
                        List.of(
                                "s.get(1)",
                                "s.containsKey(1)",
                                "s.put(1, 2)",
                                "s.putIfAbsent(1, 3)",
                                "s.remove(1)",
                                "s.replace(1, 4)"));
        if (hash) {
            all.add("s.merge(1, 5, Integer::sum)");
            all.add("s.computeIfAbsent(1, k -> 6)");
            all.add("s.computeIfPresent(1, (k, v) -> v + 7)");
        }
        return all.toArray(String[]::new);
    }

    /** A program in which two threads do one of the operations each. */
    String program(String name, int first, int second) {
        return """
        import java.util.*;
        import java.util.concurrent.*;
        import java.util.concurrent.locks.*;

        class %s {
            static String run() throws InterruptedException {
                var s = %s;
                String[] seen = new String[2];
                Thread a = new Thread(() -> {
                    try { %s } catch (Exception e) { seen[0] = e.getClass().getSimpleName(); }
                });
                Thread b = new Thread(() -> {
                    try { %s } catch (Exception e) { seen[1] = e.getClass().getSimpleName(); }
                });
                a.start();
                b.start();
                a.join();
                b.join();
                return seen[0] + " " + seen[1] + " " + %s;
            }
        }
        """
                .formatted(name, made, call(0, first), call(1, second), state);
    }

    private String call(int slot, int operation) {
        String op = operations.get(operation);
        return op.endsWith(";")
                ? op + " seen[" + slot + "] = \"done\";"
                : "seen[" + slot + "] = \"\" + (" + op + ");";
    }
}
