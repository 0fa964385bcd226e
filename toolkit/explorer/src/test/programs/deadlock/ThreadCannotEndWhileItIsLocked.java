/** A thread takes its own monitor to end, and here it is never free again. */
class ThreadCannotEndWhileItIsLocked {
    static void run() throws InterruptedException {
        Thread t = new Thread(() -> {});
        Thread waits =
                new Thread(() -> {
                    try {
                        t.join();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
        t.start();
        synchronized (t) {
            waits.start();
            waits.join();
        }
    }
}
