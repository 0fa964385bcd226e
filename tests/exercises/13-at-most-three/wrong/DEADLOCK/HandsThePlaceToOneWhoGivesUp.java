// A place is handed to the one who waits longest; if that one gives up, it is gone.
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;

class Sauna {
    private final Queue<CountDownLatch> waiting = new ArrayDeque<>();
    private int free;

    Sauna(int places) {
        free = places;
    }

    void visit(Runnable stay) throws InterruptedException {
        var turn = new CountDownLatch(1);
        boolean in;
        synchronized (this) {
            in = free > 0;
            if (in) {
                free--;
            } else {
                waiting.add(turn);
            }
        }
        if (!in) {
            try {
                turn.await();
            } catch (InterruptedException e) {
                synchronized (this) {
                    waiting.remove(turn);
                }
                throw e;
            }
        }
        try {
            stay.run();
        } finally {
            leave();
        }
    }

    private synchronized void leave() {
        CountDownLatch next = waiting.poll();
        if (next == null) {
            free++;
        } else {
            next.countDown();
        }
    }
}
