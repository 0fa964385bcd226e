// A read-write lock on one monitor: readers together, the writer alone.
class ReadersAndAWriter {
    private int readers;
    private boolean writing;
    private int x;
    private int y;

    synchronized void lockRead() throws InterruptedException {
        while (writing) {
            wait();
        }
        readers++;
    }

    synchronized void unlockRead() {
        readers--;
        notifyAll();
    }

    synchronized void lockWrite() throws InterruptedException {
        while (writing || readers > 0) {
            wait();
        }
        writing = true;
    }

    synchronized void unlockWrite() {
        writing = false;
        notifyAll();
    }

    void write() {
        try {
            lockWrite();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        x++;
        y++;
        unlockWrite();
    }

    static void run() throws InterruptedException {
        ReadersAndAWriter data = new ReadersAndAWriter();
        Thread writer = new Thread(data::write);
        writer.start();
        data.lockRead();
        assert data.x == data.y;
        data.unlockRead();
        writer.join();
    }
}
