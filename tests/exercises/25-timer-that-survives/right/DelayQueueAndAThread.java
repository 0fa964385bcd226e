// A DelayQueue and a thread; close puts a last alarm that is due at once.
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;

class AlarmClock {
    private static class Alarm implements Delayed {
        private final long time;
        private final long period;
        private final Runnable task;

        Alarm(long time, long period, Runnable task) {
            this.time = time;
            this.period = period;
            this.task = task;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(time - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(time - ((Alarm) other).time, 0);
        }
    }

    private final DelayQueue<Alarm> alarms = new DelayQueue<>();
    private final Thread thread = new Thread(this::work, "alarm clock");
    private volatile boolean closed = false;

    AlarmClock() {
        thread.start();
    }

    void after(long millis, Runnable task) {
        add(millis, 0, task);
    }

    void every(long millis, Runnable task) {
        add(millis, millis, task);
    }

    private void add(long millis, long period, Runnable task) {
        if (closed) {
            throw new IllegalStateException();
        }
        alarms.put(new Alarm(System.nanoTime() + millis * 1_000_000, period, task));
    }

    void close() throws InterruptedException {
        closed = true;
        alarms.put(new Alarm(System.nanoTime(), 0, null));
        if (Thread.currentThread() != thread) {
            thread.join();
        }
    }

    private void work() {
        try {
            while (true) {
                Alarm alarm = alarms.take();
                if (closed) {
                    return;
                }
                try {
                    alarm.task.run();
                } catch (RuntimeException e) {
                    System.err.println("An alarm failed: " + e);
                }
                if (alarm.period > 0) {
                    alarms.put(
                            new Alarm(
                                    alarm.time + alarm.period * 1_000_000, alarm.period, alarm.task));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
