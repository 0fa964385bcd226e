package course.explorer.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clocks of a program: virtual time, from 2026-01-01T00:00Z, in UTC. Each reading is a step
 * before which time may have passed; see {@link ProgramTime#read}.
 */
public final class ProgramClock extends Clock {

    private static final long MILLI = 1_000_000;

    /** What the clock of the day shows when that of {@code nanoTime} shows 0. */
    private static final long EPOCH_MILLIS = 1_767_225_599_000L;

    private static final ProgramClock UTC = new ProgramClock(ZoneOffset.UTC);

    private final ZoneId zone;

    private ProgramClock(ZoneId zone) {
        this.zone = zone;
    }

    /** In place of {@code System.nanoTime}. */
    public static long nanoTime() {
        return ProgramTime.read(1, 0);
    }

    /** In place of {@code System.currentTimeMillis}. */
    public static long currentTimeMillis() {
        return ProgramTime.read(MILLI, EPOCH_MILLIS);
    }

    /**
     * After {@code Condition.awaitNanos}: what is left of its limit is a reading of the clock.
     *
     * @param left what the wait gave
     */
    public static long left(long left) {
        long before = Time.now();
        ProgramTime.read(1, 0);
        long still = left - (Time.now() - before);
        Readings.shrinks(still);
        return still;
    }

    public static Clock systemUTC() {
        return UTC;
    }

    public static Clock systemDefaultZone() {
        return UTC;
    }

    public static Clock system(ZoneId zone) {
        return UTC.withZone(zone);
    }

    /** In place of {@code InstantSource.system}. */
    public static Clock system() {
        return UTC;
    }

    public static Clock tickMillis(ZoneId zone) {
        return tick(system(zone), Duration.ofMillis(1));
    }

    public static Clock tickSeconds(ZoneId zone) {
        return tick(system(zone), Duration.ofSeconds(1));
    }

    public static Clock tickMinutes(ZoneId zone) {
        return tick(system(zone), Duration.ofMinutes(1));
    }

    /** In place of {@code ZoneId.systemDefault}. */
    public static ZoneId systemDefault() {
        return ZoneOffset.UTC;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return other.equals(zone) ? this : new ProgramClock(other);
    }

    @Override
    public long millis() {
        return currentTimeMillis();
    }

    @Override
    public Instant instant() {
        return at(ProgramTime.read(1, 0));
    }

    /** The time of day when {@code nanoTime} gives this. */
    static Instant at(long nanoTime) {
        return Instant.ofEpochMilli(EPOCH_MILLIS).plusNanos(nanoTime);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof ProgramClock other && other.zone.equals(zone);
    }

    @Override
    public int hashCode() {
        return zone.hashCode() + 1;
    }

    @Override
    public String toString() {
        return "SystemClock[" + zone + "]";
    }
}
