class NotifyAllForTwoWaiters {
    static boolean ready;

    static synchronized void await() {
        while (!ready) {
            try {
                NotifyAllForTwoWaiters.class.wait();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(NotifyAllForTwoWaiters::await);
        Thread b = new Thread(NotifyAllForTwoWaiters::await);
        a.start();
        b.start();
        synchronized (NotifyAllForTwoWaiters.class) {
            ready = true;
            NotifyAllForTwoWaiters.class.notifyAll();
        }
        a.join();
        b.join();
    }
}
