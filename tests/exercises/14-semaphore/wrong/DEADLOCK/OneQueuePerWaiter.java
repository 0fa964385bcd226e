// Each waiter has an object of its own, and is told when its turn has come. An interrupted one stays
// in the queue, and the next permit is given to nobody.
import java.util.ArrayList;
import java.util.List;

class Permits {
    private static class Waiter {
        private final int wanted;
        private boolean served;

        Waiter(int wanted) {
            this.wanted = wanted;
        }

        synchronized void await() throws InterruptedException {
            while (!served) {
                wait();
            }
        }

        synchronized void serve() {
            served = true;
            notify();
        }
    }

    private final List<Waiter> waiters = new ArrayList<>();
    private int free;

    Permits(int free) {
        this.free = free;
    }

    void acquire() throws InterruptedException {
        acquire(1);
    }

    synchronized boolean tryAcquire() {
        if (free == 0) {
            return false;
        }
        free--;
        return true;
    }

    void acquire(int count) throws InterruptedException {
        Waiter waiter = new Waiter(count);
        synchronized (this) {
            waiters.add(waiter);
            serveWhomYouCan();
        }
        waiter.await();
    }

    synchronized void release(int count) {
        free += count;
        serveWhomYouCan();
    }

    private void serveWhomYouCan() {
        for (int i = 0; i < waiters.size(); ) {
            if (waiters.get(i).wanted <= free) {
                Waiter waiter = waiters.remove(i);
                free -= waiter.wanted;
                waiter.serve();
            } else {
                i++;
            }
        }
    }
}
