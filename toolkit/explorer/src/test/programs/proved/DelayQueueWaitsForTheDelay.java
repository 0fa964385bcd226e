// The last reading may come a second later, and no earlier.
// outcomes: 2000 | 3000
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

class DelayQueueWaitsForTheDelay {
    record Item(long at) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - System.currentTimeMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(at, ((Item) other).at);
        }
    }

    static long run() throws InterruptedException {
        var queue = new DelayQueue<Item>();
        long start = System.currentTimeMillis();
        queue.add(new Item(start + 2000));
        queue.take();
        return System.currentTimeMillis() - start;
    }
}
