package course.grader.policy;

import course.judge.BadInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Reads the times that a teacher types. */
public final class DueTime {

    private DueTime() {}

    /**
     * @param text {@code 2026-11-01}, {@code 2026-11-01T20:00} (a blank may stand for the T),
     *     {@code …+01:00} or {@code …Z}. Without a zone it is this machine's; a day alone means its
     *     end
     * @throws BadInput if it is none of these
     */
    public static Instant parse(String text) {
        String time = text.strip().replaceFirst("(?<=\\d) +(?=\\d)", "T");
        try {
            if (time.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(time)
                        .atTime(LocalTime.of(23, 59, 59))
                        .atZone(ZoneId.systemDefault())
                        .toInstant();
            }
            return time.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                    ? OffsetDateTime.parse(time).toInstant()
                    : LocalDateTime.parse(time).atZone(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException e) {
            throw new BadInput(
                    "\"" + text + "\" is no time. Say it like 2026-11-01T20:00 or 2026-11-01.");
        }
    }
}
