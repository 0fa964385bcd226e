import java.util.concurrent.TimeUnit;

// outcomes: 3600
class SleepsInVirtualTime {
    static String run() throws InterruptedException {
        long begin = System.nanoTime();
        TimeUnit.HOURS.sleep(1);
        return "" + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
    }
}
