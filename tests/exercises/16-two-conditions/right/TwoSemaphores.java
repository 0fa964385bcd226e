// One semaphore counts the room, one the goods.
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

class Store {
    private final Semaphore room;
    private final Semaphore ready = new Semaphore(0);
    private final Queue<Integer> goods = new ConcurrentLinkedQueue<>();

    Store(int capacity) {
        room = new Semaphore(capacity);
    }

    void produce(int good) throws InterruptedException {
        room.acquire();
        goods.add(good);
        ready.release();
    }

    int consume() throws InterruptedException {
        ready.acquire();
        int good = goods.remove();
        room.release();
        return good;
    }
}
