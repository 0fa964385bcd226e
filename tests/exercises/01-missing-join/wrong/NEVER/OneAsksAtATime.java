// Two threads, and one lock around each price: they take turns.
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;

class PriceList {
    /** price(1) + … + price(n), worked out by two threads at the same time, half of it each. */
    static int total(int n, IntUnaryOperator price) throws InterruptedException {
        int[] sum = new int[1];
        var lock = new ReentrantLock();
        Runnable odd = () -> add(1, n, price, sum, lock);
        Runnable even = () -> add(2, n, price, sum, lock);
        Thread one = Thread.startVirtualThread(odd);
        Thread two = Thread.startVirtualThread(even);
        one.join();
        two.join();
        return sum[0];
    }

    private static void add(int first, int n, IntUnaryOperator price, int[] sum, ReentrantLock lock) {
        for (int i = first; i <= n; i += 2) {
            lock.lock();
            try {
                sum[0] += price.applyAsInt(i);
            } finally {
                lock.unlock();
            }
        }
    }
}
