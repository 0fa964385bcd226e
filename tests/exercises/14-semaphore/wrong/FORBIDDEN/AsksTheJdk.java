// A semaphore with a semaphore inside.
import java.util.concurrent.Semaphore;

class Permits {
    private final Semaphore inside;

    Permits(int free) {
        inside = new Semaphore(free);
    }

    void acquire() throws InterruptedException {
        inside.acquire();
    }

    boolean tryAcquire() {
        return inside.tryAcquire();
    }

    void acquire(int count) throws InterruptedException {
        inside.acquire(count);
    }

    void release(int count) {
        inside.release(count);
    }
}
