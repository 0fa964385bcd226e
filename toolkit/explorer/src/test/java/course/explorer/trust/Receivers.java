package course.explorer.trust;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Java that makes an object {@code s} of a class, in each state that decides whether a call of it
 * has to wait.
 */
final class Receivers {

    /** Where the call stands, if not at the end. */
    private static final String CALL = "<call>";

    private static final String QUEUE =
            "LinkedBlockingQueue ArrayBlockingQueue LinkedBlockingDeque";

    private static final Map<String, Map<String, String>> ALL = new LinkedHashMap<>();

    static {
        put("Object", "its monitor held", "Object s = new Object(); synchronized (s) { <call> }");
        put("Object", "its monitor not held", "Object s = new Object();");
        put("Thread", "not started", "Thread s = new Thread(() -> {});");
        put("Thread", "ended", "Thread s = new Thread(() -> {}); s.start(); s.join();");
        put("Thread", "alive", "Thread s = Thread.currentThread();");
        put("Thread", "virtual, not started", "Thread s = Thread.ofVirtual().unstarted(() -> {});");
        put(
                "Thread",
                "virtual, ended",
                "Thread s = Thread.startVirtualThread(() -> {}); s.join();");
        put(
                "Thread",
                "virtual, alive",
                "var end = new CountDownLatch(1); Thread s = Thread.startVirtualThread(() -> {"
                        + " try { end.await(); } catch (InterruptedException e) { } });"
                        + " try { <call> } finally { end.countDown(); }");
        put(
                "TimeUnit",
                "with a monitor that is held",
                "TimeUnit s = TimeUnit.MILLISECONDS; Object monitor = new Object();"
                        + " synchronized (monitor) { <call> }");
        put(
                "TimeUnit",
                "with a monitor that is not held",
                "TimeUnit s = TimeUnit.SECONDS; Object monitor = new Object();");
        put("CountDownLatch", "open", "var s = new CountDownLatch(0);");
        put("CountDownLatch", "closed", "var s = new CountDownLatch(1);");
        put("Semaphore", "without permits", "var s = new Semaphore(0);");
        put("Semaphore", "with one permit", "var s = new Semaphore(1);");
        put("Semaphore", "fair, with one permit", "var s = new Semaphore(1, true);");
        put("CyclicBarrier", "for two", "var s = new CyclicBarrier(2);");
        put("CyclicBarrier", "for one", "var s = new CyclicBarrier(1);");
        put(
                "CyclicBarrier",
                "broken",
                "var s = new CyclicBarrier(2); Thread.currentThread().interrupt();"
                        + " try { s.await(); } catch (InterruptedException e) { }");
        put("Phaser", "for one", "var s = new Phaser(1);");
        put("Phaser", "terminated", "var s = new Phaser(1); s.forceTermination();");
        put("Exchanger", "with nobody else", "var s = new Exchanger<Object>();");
        put("FutureTask", "not begun", "var s = new FutureTask<>(() -> 7);");
        put("FutureTask", "done", "var s = new FutureTask<>(() -> 7); s.run();");
        put(
                "FutureTask",
                "failed",
                "var s = new FutureTask<>(() -> { throw new java.io.IOException(\"no\"); }); s.run();");
        put("FutureTask", "cancelled", "var s = new FutureTask<>(() -> 7); s.cancel(true);");
        put("CompletableFuture", "not done", "var s = new CompletableFuture<Integer>();");
        put("CompletableFuture", "done", "var s = CompletableFuture.completedFuture(7);");
        put(
                "CompletableFuture",
                "failed",
                "var s = CompletableFuture.failedFuture(new java.io.IOException(\"no\"));");
        put(
                "CompletableFuture",
                "cancelled",
                "var s = new CompletableFuture<Integer>(); s.cancel(true);");
        put("ForkJoinTask", "done", "var s = ForkJoinTask.adapt(() -> 7); s.invoke();");
        put("ForkJoinTask", "not forked", "ForkJoinTask<?> s = ForkJoinTask.adapt(() -> 7);");
        put("ForkJoinTask", "cancelled", "var s = ForkJoinTask.adapt(() -> 7); s.cancel(true);");
        for (String type : QUEUE.split(" ")) {
            String made = "var s = new " + type + "<Integer>(1);";
            put(type, "empty", made);
            put(type, "full", made + " s.add(3);");
        }
        put("PriorityBlockingQueue", "empty", "var s = new PriorityBlockingQueue<Integer>();");
        put(
                "PriorityBlockingQueue",
                "with one",
                "var s = new PriorityBlockingQueue<Integer>(List.of(3));");
        put("DelayQueue", "empty", "var s = new DelayQueue<>();");
        put("SynchronousQueue", "with nobody else", "var s = new SynchronousQueue<Object>();");
        put("LinkedTransferQueue", "empty", "var s = new LinkedTransferQueue<Object>();");
        put(
                "LinkedTransferQueue",
                "with one",
                "var s = new LinkedTransferQueue<Object>(List.of(3));");
        for (String lock : new String[] {"ReentrantLock", "WriteLock"}) {
            String made =
                    lock.equals("ReentrantLock")
                            ? "new ReentrantLock();"
                            : "new ReentrantReadWriteLock().writeLock();";
            put(lock, "free", "var s = " + made);
            put(lock, "held by the caller", "var s = " + made + " s.lock();");
            put(lock, "held by another", "var s = " + made + another("s.lock();"));
            String condition = "var lock = " + made + " var s = lock.newCondition();";
            put("ConditionObject", lock + " held", condition + " lock.lock();");
            put("ConditionObject", lock + " not held", condition);
        }
        put("ReadLock", "free", "var s = new ReentrantReadWriteLock().readLock();");
        put(
                "ReadLock",
                "written by another",
                "var lock = new ReentrantReadWriteLock(); var s = lock.readLock();"
                        + another("lock.writeLock().lock();"));
        put("StampedLock", "free", "var s = new StampedLock();");
        put("StampedLock", "write-locked", "var s = new StampedLock(); s.writeLock();");
        put("StampedLock", "read-locked", "var s = new StampedLock(); s.readLock();");
        for (String type :
                new String[] {"AbstractQueuedSynchronizer", "AbstractQueuedLongSynchronizer"}) {
            String number = type.contains("Long") ? "long" : "int";
            for (boolean open : new boolean[] {true, false}) {
                put(
                        type,
                        open ? "open" : "closed",
                        """
                        class Sync extends %s {
                            @Override
                            protected boolean tryAcquire(%2$s n) { return %3$b; }
                            @Override
                            protected %2$s tryAcquireShared(%2$s n) { return %3$b ? 1 : -1; }
                        }
                        var s = new Sync();
                        """
                                .formatted(type, number, open));
            }
        }
        put("ThreadPoolExecutor", "running", "var s = " + pool() + closed());
        put("ThreadPoolExecutor", "ended", "var s = " + pool() + " s.shutdown();" + closed());
        put("AbstractExecutorService", "of one thread", "var s = " + pool() + closed());
        put("ForkJoinPool", "running", "var s = new ForkJoinPool(1);" + closed());
        put("ForkJoinPool", "ended", "var s = new ForkJoinPool(1); s.shutdown();" + closed());
        put(
                "ExecutorCompletionService",
                "with nothing done",
                "var s = new ExecutorCompletionService<Integer>(Runnable::run);");
        put(
                "ExecutorCompletionService",
                "with one done",
                "var s = new ExecutorCompletionService<Integer>(Runnable::run);"
                        + " s.submit(() -> 7);");
    }

    private Receivers() {}

    private static void put(String type, String state, String java) {
        ALL.computeIfAbsent(type, t -> new LinkedHashMap<>()).put(state, java);
    }

    private static String pool() {
        return "(ThreadPoolExecutor) Executors.newFixedThreadPool(1);";
    }

    private static String closed() {
        return " try { <call> } finally { s.shutdownNow(); }";
    }

    private static String another(String statement) {
        return " var other = new Thread(() -> "
                + statement.replace(";", "")
                + ");"
                + " other.start(); other.join();";
    }

    /** States and how they are made; fails for a class that is not known. */
    static Map<String, String> of(Class<?> type) {
        Map<String, String> states = ALL.get(type.getSimpleName());
        if (states == null) {
            throw new AssertionError("nothing makes a " + type + "; add it");
        }
        return states;
    }

    /** The call where the object is in its state. */
    static String around(String made, String call) {
        return made.contains(CALL) ? made.replace(CALL, call) : made + "\n" + call;
    }
}
