// also: DATA_RACE
import java.util.Timer;
import java.util.TimerTask;

class TimerTaskWithMain extends TimerTask {
    static int rings;

    @Override
    public void run() {
        rings++;
    }

    static void main() throws InterruptedException {
        var timer = new Timer(true);
        timer.schedule(new TimerTaskWithMain(), 1);
        Thread.sleep(1);
        assert rings == 1 : "too early";
        timer.cancel();
    }
}
