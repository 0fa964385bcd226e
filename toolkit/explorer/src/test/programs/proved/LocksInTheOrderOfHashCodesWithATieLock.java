// The order of two identity hash codes is either, and if they are equal a third lock comes first.
class LocksInTheOrderOfHashCodesWithATieLock {
    private static final Object tie = new Object();

    static void both(Object one, Object other, Runnable work) {
        int first = System.identityHashCode(one);
        int second = System.identityHashCode(other);
        if (first < second) {
            inThisOrder(one, other, work);
        } else if (first > second) {
            inThisOrder(other, one, work);
        } else {
            synchronized (tie) {
                inThisOrder(one, other, work);
            }
        }
    }

    private static void inThisOrder(Object one, Object other, Runnable work) {
        synchronized (one) {
            synchronized (other) {
                work.run();
            }
        }
    }

    static int count;

    static void run() throws InterruptedException {
        Object a = new Object();
        Object b = new Object();
        Thread thread = new Thread(() -> both(a, b, () -> count++));
        thread.start();
        both(b, a, () -> count++);
        thread.join();
        assert count == 2;
    }
}
