// Check and wait are not one critical section: the signal falls between them. The flag is volatile,
// so there is no race.
class FlagCheckedOutsideTheLock {
    static volatile boolean ready;

    static void run() throws InterruptedException {
        Object bell = new Object();
        Thread ringer =
                new Thread(() -> {
                    ready = true;
                    synchronized (bell) {
                        bell.notifyAll();
                    }
                });
        ringer.start();
        while (!ready) {
            synchronized (bell) {
                bell.wait();
            }
        }
        ringer.join();
    }
}
