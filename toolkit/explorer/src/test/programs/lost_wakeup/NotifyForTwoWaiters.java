// Both wait for the same flag, and notify wakes only one: the other has missed the only signal.
// or: DEADLOCK
class NotifyForTwoWaiters {
    static boolean ready;

    static synchronized void await() {
        while (!ready) {
            try {
                NotifyForTwoWaiters.class.wait();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(NotifyForTwoWaiters::await);
        Thread b = new Thread(NotifyForTwoWaiters::await);
        a.start();
        b.start();
        synchronized (NotifyForTwoWaiters.class) {
            ready = true;
            NotifyForTwoWaiters.class.notify();
        }
        a.join();
        b.join();
    }
}
