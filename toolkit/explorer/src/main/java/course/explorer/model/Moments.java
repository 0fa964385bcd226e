package course.explorer.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Date;

/** Times as a program has them beside mere numbers, and how far they are apart. */
final class Moments {

    private Moments() {}

    /** {@code a - b} in ns, or {@link Long#MAX_VALUE} if these are no times of one sort. */
    static long between(Object a, Object b) {
        try {
            return switch (a) {
                case Duration d when b instanceof Duration e -> d.minus(e).toNanos();
                case Date d when b instanceof Date e -> between(d.toInstant(), e.toInstant());
                case Temporal t when b instanceof Temporal u -> Duration.between(u, t).toNanos();
                case null, default -> Long.MAX_VALUE;
            };
        } catch (RuntimeException e) {
            // A date has no time of day, and three hundred years have too many nanoseconds.
            return Long.MAX_VALUE;
        }
    }

    /** Whether a time that a program has is this one, in the zone that its clock is in. */
    static boolean isAt(Object time, Instant now) {
        return switch (time) {
            case Instant t -> t.equals(now);
            case Date t -> t.getTime() == now.toEpochMilli();
            case ZonedDateTime t -> t.toInstant().equals(now);
            case OffsetDateTime t -> t.toInstant().equals(now);
            case LocalDateTime t -> t.toInstant(ZoneOffset.UTC).equals(now);
            case LocalTime t -> t.equals(LocalTime.ofInstant(now, ZoneOffset.UTC));
            case null, default -> false;
        };
    }
}
