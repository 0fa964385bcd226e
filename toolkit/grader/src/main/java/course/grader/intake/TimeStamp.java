package course.grader.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** nbgrader's {@code timestamp.txt}: {@code 2026-11-01 20:15:30.123456 UTC}. */
final class TimeStamp {

    private TimeStamp() {}

    static Optional<Instant> parse(String text) {
        String time = text.strip().replaceFirst(" ?(UTC|Z)$", "").replace(' ', 'T');
        try {
            return Optional.of(
                    LocalDateTime.parse(time)
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
