package course.grader.policy;

import course.judge.BadInput;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** More time than the others have. It never makes anything due earlier. */
public sealed interface Extension {

    /** Due at this time, or when it is due for all if that is later. */
    record Until(Instant time) implements Extension {
        @Override
        public Instant from(Instant due) {
            return time.isAfter(due) ? time : due;
        }

        @Override
        public String said() {
            return time.toString();
        }
    }

    /** Due so much later than for the others; not negative. */
    record Longer(Duration time) implements Extension {
        @Override
        public Instant from(Instant due) {
            return due.plus(time);
        }

        @Override
        public String said() {
            long hours = time.toHours();
            return hours % 24 == 0 ? "+" + hours / 24 + "d" : "+" + hours + "h";
        }
    }

    /** The due time of those who have it. */
    Instant from(Instant due);

    /** As {@link #parse} reads it; the same on every machine. */
    String said();

    /** {@code +3d}, {@code +12h}, {@code 3 days}. */
    Pattern LONGER = Pattern.compile("\\+? ?(\\d{1,3}) ?(d|days?|h|hours?)");

    /**
     * @param text a time as {@link DueTime} reads it, or {@code +3d} for three days more, {@code
     *     +12h} for twelve hours
     * @throws BadInput if it is neither
     */
    static Extension parse(String text) {
        Matcher longer = LONGER.matcher(text.strip());
        if (longer.matches()) {
            long count = Long.parseLong(longer.group(1));
            return new Longer(
                    longer.group(2).startsWith("d")
                            ? Duration.ofDays(count)
                            : Duration.ofHours(count));
        }
        try {
            return new Until(DueTime.parse(text));
        } catch (BadInput e) {
            throw new BadInput(
                    "\""
                            + text
                            + "\" is no extension. Say until when, like 2026-11-05T20:00, or how"
                            + " much longer, like +3d.");
        }
    }
}
