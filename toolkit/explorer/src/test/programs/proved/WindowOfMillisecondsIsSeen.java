import java.util.Date;
import java.util.concurrent.TimeUnit;

// outcomes: before | in it | after
class WindowOfMillisecondsIsSeen {
    static String run() {
        Date begin = new Date();
        long passed = TimeUnit.MILLISECONDS.toNanos(new Date().getTime() - begin.getTime());
        if (passed < 20_000_000) {
            return "before";
        }
        return passed < 30_000_000 ? "in it" : "after";
    }
}
