package course.explorer.standin;

import course.explorer.model.GateCore;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.TimeUnit;

/** In place of {@code java.util.concurrent.DelayScheduler}: a daemon thread for each delay. */
final class DelayScheduler {

    private DelayScheduler() {}

    /** A task that is run, or given to its pool, once its delay has passed. */
    static final class ScheduledForkJoinTask<T> extends ForkJoinTask.Adapted<T>
            implements RunnableScheduledFuture<T> {
        private static final long serialVersionUID = 1L;

        private final long delay;
        private final boolean immediate;
        private final transient ForkJoinPool pool;
        private final transient Off off = new Off();

        ScheduledForkJoinTask(
                long delay,
                long nextDelay,
                boolean immediate,
                Runnable runnable,
                Callable<? extends T> callable,
                ForkJoinPool pool) {
            super(
                    callable != null
                            ? callable
                            : java.util.concurrent.Executors.callable(runnable, null));
            this.delay = delay;
            this.immediate = immediate;
            this.pool = pool;
        }

        void begin() {
            var thread = new Thread(this::afterDelay, "ForkJoinPool-delayScheduler");
            thread.setDaemon(true);
            thread.start();
        }

        private void afterDelay() {
            if (off.within(delay)) {
                return;
            }
            if (immediate) {
                execute();
            } else {
                pool.push(this);
            }
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            off.set();
            return super.cancel(mayInterrupt);
        }

        @Override
        public boolean isPeriodic() {
            return false;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(delay, TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(delay, other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    /** Whether a delay has been called off. */
    private static final class Off extends GateCore {
        private boolean is;

        void set() {
            give();
            is = true;
        }

        boolean within(long nanos) {
            try {
                return nanos <= 0 ? tryPass(0) : pass(0, false, nanos);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        protected int level() {
            return is ? 1 : 0;
        }

        @Override
        protected boolean passable(Object thread, int none) {
            return is;
        }

        @Override
        protected void passed(Object thread, int none) {}

        @Override
        protected int needs(int none) {
            return 1;
        }

        @Override
        public String toString() {
            return "a delay";
        }
    }
}
