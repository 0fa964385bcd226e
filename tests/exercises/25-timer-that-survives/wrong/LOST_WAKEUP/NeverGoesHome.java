// Drops the alarms, and leaves the thread where it is.
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

class AlarmClock {
    private record Alarm(long time, long period, Runnable task) {}

    private final Queue<Alarm> alarms = new PriorityQueue<>(Comparator.comparingLong(Alarm::time));
    private final Thread thread = new Thread(this::work, "alarm clock");
    private boolean closed = false;

    AlarmClock() {
        thread.start();
    }

    void after(long millis, Runnable task) {
        add(new Alarm(System.nanoTime() + millis * 1_000_000, 0, task));
    }

    void every(long millis, Runnable task) {
        long period = millis * 1_000_000;
        add(new Alarm(System.nanoTime() + period, period, task));
    }

    private synchronized void add(Alarm alarm) {
        if (closed) {
            throw new IllegalStateException("the clock is closed");
        }
        alarms.add(alarm);
        notifyAll();
    }

    void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
            alarms.clear();
        }
    }

    private void work() {
        for (Alarm alarm = next(); alarm != null; alarm = next()) {
            try {
                alarm.task.run();
            } catch (RuntimeException e) {
                System.err.println("An alarm failed: " + e);
            }
        }
    }

    private synchronized Alarm next() {
        try {
            while (true) {
                if (alarms.isEmpty()) {
                    wait();
                    continue;
                }
                long rest = alarms.peek().time - System.nanoTime();
                if (rest <= 0) {
                    Alarm alarm = alarms.remove();
                    if (alarm.period > 0) {
                        alarms.add(new Alarm(alarm.time + alarm.period, alarm.period, alarm.task));
                    }
                    return alarm;
                }
                wait(rest / 1_000_000 + 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }
}
