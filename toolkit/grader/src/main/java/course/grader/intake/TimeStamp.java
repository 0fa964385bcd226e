package course.grader.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * nbgrader's and Sakai's {@code timestamp.txt}: {@code 2026-11-01 20:15:30.123456 UTC}, {@code
 * 20261101201530123}.
 */
final class TimeStamp {

    static final String FILE = "timestamp.txt";

    private static final int LONGEST = 200;

    private static final DateTimeFormatter SAKAIS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private TimeStamp() {}

    static Optional<Instant> parse(String text) {
        String time = text.strip().replaceFirst(" ?(UTC|Z)$", "").replace(' ', 'T');
        try {
            LocalDateTime local =
                    time.matches("\\d{14,17}")
                            ? LocalDateTime.parse(time.substring(0, 14), SAKAIS)
                            : LocalDateTime.parse(time);
            return Optional.of(local.truncatedTo(ChronoUnit.SECONDS).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** What the file of that name in the same folder says; that file itself is one too. */
    static Optional<Instant> beside(Location at) {
        Path stamp = at.file().resolveSibling(FILE);
        try {
            if (!at.isOnDisk()
                    || !Files.isRegularFile(stamp, LinkOption.NOFOLLOW_LINKS)
                    || Files.size(stamp) > LONGEST) {
                return Optional.empty();
            }
            return parse(new String(Files.readAllBytes(stamp), StandardCharsets.ISO_8859_1));
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
