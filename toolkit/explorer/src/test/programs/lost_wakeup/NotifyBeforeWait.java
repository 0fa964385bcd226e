// No state is kept: when notify comes first, the waiter waits for ever.
class NotifyBeforeWait {
    static void run() throws InterruptedException {
        Object bell = new Object();
        Thread ringer =
                new Thread(() -> {
                    synchronized (bell) {
                        bell.notify();
                    }
                });
        ringer.start();
        synchronized (bell) {
            bell.wait();
        }
        ringer.join();
    }
}
