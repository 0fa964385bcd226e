// A ready-made queue; each task is a party of a phaser until it is done.
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Phaser;

class JoinableQueue<T> {
    private final BlockingQueue<T> queue;
    private final Phaser unfinished =
            new Phaser() {
                @Override
                protected boolean onAdvance(int phase, int registered) {
                    return false;
                }
            };

    JoinableQueue(int capacity) {
        queue = new ArrayBlockingQueue<>(capacity);
    }

    void put(T task) throws InterruptedException {
        unfinished.register();
        try {
            queue.put(task);
        } catch (InterruptedException e) {
            unfinished.arriveAndDeregister();
            throw e;
        }
    }

    T take() throws InterruptedException {
        return queue.take();
    }

    void taskDone() {
        unfinished.arriveAndDeregister();
    }

    void join() throws InterruptedException {
        int phase = unfinished.getPhase();
        if (unfinished.getRegisteredParties() > 0) {
            unfinished.awaitAdvanceInterruptibly(phase);
        }
    }
}
