// Two objects may have the same identity hash code, and then each thread has an order of its own.
class LocksInTheOrderOfEqualHashCodes {
    static void both(Object one, Object other) {
        boolean inOrder = System.identityHashCode(one) <= System.identityHashCode(other);
        synchronized (inOrder ? one : other) {
            synchronized (inOrder ? other : one) {
                Thread.onSpinWait();
            }
        }
    }

    static void run() throws InterruptedException {
        Object a = new Object();
        Object b = new Object();
        Thread thread = new Thread(() -> both(a, b));
        thread.start();
        both(b, a);
        thread.join();
    }
}
