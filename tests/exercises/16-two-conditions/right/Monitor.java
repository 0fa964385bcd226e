// A monitor, while, notifyAll.
import java.util.LinkedList;

class Store {
    private final LinkedList<Integer> goods = new LinkedList<>();
    private final int capacity;

    Store(int capacity) {
        this.capacity = capacity;
    }

    synchronized void produce(int good) throws InterruptedException {
        while (goods.size() == capacity) {
            wait();
        }
        goods.add(good);
        notifyAll();
    }

    synchronized int consume() throws InterruptedException {
        while (goods.isEmpty()) {
            wait();
        }
        int good = goods.remove();
        notifyAll();
        return good;
    }
}
