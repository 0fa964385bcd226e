// outcomes: 1
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

class DelayQueueOfDays {
    record Letter(long due) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(due, ((Letter) other).due);
        }
    }

    static int run() throws InterruptedException {
        var queue = new DelayQueue<Letter>();
        queue.put(new Letter(System.nanoTime() + TimeUnit.DAYS.toNanos(5)));
        queue.take();
        return 1;
    }
}
