// An exception gives the monitor back on its way out.
// outcomes: 2
class ExceptionLeavesSynchronized {
    static int caught;

    static synchronized void fail() {
        caught++;
        throw new IllegalStateException();
    }

    static int run() throws InterruptedException {
        Runnable attempt =
                () -> {
                    try {
                        fail();
                    } catch (IllegalStateException e) {
                        // counted inside
                    }
                };
        Thread a = new Thread(attempt);
        Thread b = new Thread(attempt);
        a.start();
        b.start();
        a.join();
        b.join();
        return caught;
    }
}
