package course.explorer.model;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Time limits as {@code Thread} takes them: checked, and never more than a long can hold. */
final class Timeouts {

    private static final long MILLI = 1_000_000;

    private Timeouts() {}

    static void check(long millis, int nanos) {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        if (nanos < 0 || nanos >= MILLI) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
    }

    /** Both together in ns, or {@link Long#MAX_VALUE} if that is too much. */
    static long nanos(long millis, int nanos) {
        check(millis, nanos);
        long whole = TimeUnit.MILLISECONDS.toNanos(millis);
        return whole + Math.min(Long.MAX_VALUE - whole, nanos);
    }

    /** In ns, or {@link Long#MAX_VALUE} if that is too much. */
    static long nanos(Duration duration) {
        return TimeUnit.NANOSECONDS.convert(duration);
    }

    /** Rounded up, as a platform thread waits for whole milliseconds. */
    static long wholeMillis(long nanos) {
        return nanos > Long.MAX_VALUE - MILLI ? nanos : (nanos + MILLI - 1) / MILLI * MILLI;
    }
}
