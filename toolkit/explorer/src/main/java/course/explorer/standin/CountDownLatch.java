package course.explorer.standin;

import course.explorer.model.ClassNames;
import course.explorer.model.GateCore;
import java.util.concurrent.TimeUnit;

/** In place of {@code java.util.concurrent.CountDownLatch}. */
public class CountDownLatch {

    private final Countdown countdown;

    public CountDownLatch(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count < 0");
        }
        countdown = new Countdown(count);
    }

    public void await() throws InterruptedException {
        countdown.await(Long.MAX_VALUE);
    }

    public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
        return countdown.await(unit.toNanos(timeout));
    }

    public void countDown() {
        countdown.down();
    }

    public long getCount() {
        return countdown.left();
    }

    @Override
    public String toString() {
        return ClassNames.identity(this) + "[Count = " + getCount() + "]";
    }

    private static final class Countdown extends GateCore {
        private int count;

        Countdown(int count) {
            this.count = count;
        }

        boolean await(long nanos) throws InterruptedException {
            return pass(0, true, nanos);
        }

        void down() {
            give();
            if (count > 0) {
                count--;
            }
        }

        long left() {
            look();
            return count;
        }

        @Override
        protected boolean staysOpen() {
            return true;
        }

        @Override
        protected boolean spent() {
            return count == 0;
        }

        @Override
        protected int level() {
            return -count;
        }

        @Override
        protected boolean passable(Object thread, int none) {
            return count == 0;
        }

        @Override
        protected void passed(Object thread, int none) {}

        @Override
        protected int needs(int none) {
            return 0;
        }

        @Override
        protected String passes() {
            return "goes on, as zero is reached, from ";
        }

        @Override
        protected String gives() {
            return "counts down ";
        }

        @Override
        public String toString() {
            return "a latch";
        }
    }
}
