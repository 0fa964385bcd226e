// Who leaves with an exception is still counted.
class Notice {
    private int readers = 0;
    private boolean writing = false;

    /** Runs the read; others may read at the same time, nobody writes. */
    void read(Runnable look) throws InterruptedException {
        synchronized (this) {
            while (writing) {
                wait();
            }
            readers++;
        }
        look.run();
        synchronized (this) {
            readers--;
            notifyAll();
        }
    }

    /** Runs the write, alone. */
    void write(Runnable change) throws InterruptedException {
        synchronized (this) {
            while (writing || readers > 0) {
                wait();
            }
            writing = true;
        }
        try {
            change.run();
        } finally {
            synchronized (this) {
                writing = false;
                notifyAll();
            }
        }
    }
}
