// Readers do not disturb, so they take nothing.
class Notice {
    /** Runs the read; others may read at the same time, nobody writes. */
    void read(Runnable look) throws InterruptedException {
        look.run();
    }

    /** Runs the write, alone. */
    synchronized void write(Runnable change) throws InterruptedException {
        change.run();
    }
}
