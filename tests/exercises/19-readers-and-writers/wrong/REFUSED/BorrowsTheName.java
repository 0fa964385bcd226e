// Its own Semaphore.
class Notice {
    /** Runs the read; others may read at the same time, nobody writes. */
    synchronized void read(Runnable look) throws InterruptedException {
        // TODO: safe, and one reader at a time. A hundred people stand there and could read together
        look.run();
    }

    /** Runs the write, alone. */
    synchronized void write(Runnable change) throws InterruptedException {
        change.run();
    }
}

class Semaphore {}
