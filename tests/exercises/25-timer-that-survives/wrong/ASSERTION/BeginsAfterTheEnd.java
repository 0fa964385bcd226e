// A Timer with a lock, but a task that was taken just before may begin when close has returned.
import java.util.Timer;
import java.util.TimerTask;

class AlarmClock {
    private final Timer timer = new Timer("alarm clock");
    private final Object atWork = new Object();
    private boolean closed = false;

    void after(long millis, Runnable task) {
        timer.schedule(timerTask(task), millis);
    }

    void every(long millis, Runnable task) {
        timer.scheduleAtFixedRate(timerTask(task), millis, millis);
    }

    private TimerTask timerTask(Runnable task) {
        return new TimerTask() {
            @Override
            public void run() {
                synchronized (atWork) {

                    try {
                        task.run();
                    } catch (RuntimeException e) {
                        System.err.println("An alarm failed: " + e);
                    }
                }
            }
        };
    }

    void close() throws InterruptedException {
        timer.cancel();
        synchronized (atWork) {
            closed = true;
        }
    }
}
