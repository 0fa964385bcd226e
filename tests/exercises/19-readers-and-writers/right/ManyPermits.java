// A reader takes one permit, a writer takes them all.
import java.util.concurrent.Semaphore;

class Notice {
    private static final int ALL = 1000;
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
