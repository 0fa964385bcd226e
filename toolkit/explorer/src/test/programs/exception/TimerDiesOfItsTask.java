// also: DEADLOCK
// A task's exception ends the timer's only thread, so the second task never runs.
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;

class TimerDiesOfItsTask {
    static void run() throws InterruptedException {
        var timer = new Timer();
        var done = new CountDownLatch(1);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        throw new IllegalStateException("bad task");
                    }
                },
                1000);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        done.countDown();
                    }
                },
                3000);
        done.await();
    }
}
