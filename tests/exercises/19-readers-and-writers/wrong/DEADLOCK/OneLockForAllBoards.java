// All boards hang on one hook: while somebody writes at one, nobody gets to any other.
class Notice {
    private static final Object HOOK = Notice.class;

    private int readers = 0;

    /** Runs the read; others may read at the same time, nobody writes. */
    void read(Runnable look) throws InterruptedException {
        synchronized (HOOK) {
            readers++;
        }
        try {
            look.run();
        } finally {
            synchronized (HOOK) {
                readers--;
                HOOK.notifyAll();
            }
        }
    }

    /** Runs the write, alone. */
    void write(Runnable change) throws InterruptedException {
        synchronized (HOOK) {
            while (readers > 0) {
                HOOK.wait();
            }
            change.run();
        }
    }
}
