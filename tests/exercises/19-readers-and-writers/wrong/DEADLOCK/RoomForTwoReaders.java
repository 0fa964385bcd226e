// A reader takes one of two permits, a writer takes both: a third reader stands outside.
import java.util.concurrent.Semaphore;

class Notice {
    private static final int ALL = 2;
    private final Semaphore permits = new Semaphore(ALL);

    void read(Runnable look) throws InterruptedException {
        permits.acquire();
        try {
            look.run();
        } finally {
            permits.release();
        }
    }

    void write(Runnable change) throws InterruptedException {
        permits.acquire(ALL);
        try {
            change.run();
        } finally {
            permits.release(ALL);
        }
    }
}
