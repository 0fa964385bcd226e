// Puts a handler for uncaught exceptions under the whole program.
import java.util.Timer;
import java.util.TimerTask;

class AlarmClock {
    private final Timer timer = new Timer("alarm clock");

    AlarmClock() {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {});
    }

    /** Runs the task once, so many milliseconds from now. */
    void after(long millis, Runnable task) {
        timer.schedule(timerTask(task), millis);
    }

    /** Runs the task every so many milliseconds, for the first time so many milliseconds from now. */
    void every(long millis, Runnable task) {
        timer.scheduleAtFixedRate(timerTask(task), millis, millis);
    }

    private TimerTask timerTask(Runnable task) {
        return new TimerTask() {
            @Override
            public void run() {
                task.run(); // TODO: and if it throws?
            }
        };
    }

    /** When it returns no task begins any more, and the one at work has ended. */
    void close() throws InterruptedException {
        timer.cancel(); // TODO: a task may be at work, or just about to begin
    }
}
