// The turn is given back after an exception, and kept after an error.
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
        try {
            look.run();
        } catch (Exception e) {
            readerLeaves();
            throw e;
        }
        readerLeaves();
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
        } catch (Exception e) {
            writerLeaves();
            throw e;
        }
        writerLeaves();
    }

    private synchronized void readerLeaves() {
        readers--;
        notifyAll();
    }

    private synchronized void writerLeaves() {
        writing = false;
        notifyAll();
    }
}
