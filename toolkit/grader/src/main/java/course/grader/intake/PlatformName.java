package course.grader.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a learning platform writes into the name of a file or folder when a teacher downloads all
 * submissions.
 *
 * @param platform {@code moodle}, {@code canvas} or {@code blackboard}
 * @param student as the platform writes the name
 * @param id Moodle's participant, Canvas's ID, Blackboard's user name
 * @param submitted if the name says when
 * @param late what the name says where it says "late" or nothing; empty where it says neither
 * @param label as it stands before the file's own name
 * @param upload the same for all files of one upload: with Canvas's number of the submission
 * @param rest the file's own name, or nothing
 */
record PlatformName(
        String platform,
        String student,
        String id,
        Optional<Instant> submitted,
        Optional<Boolean> late,
        String label,
        String upload,
        String rest) {

    static final String MOODLE = "moodle";
    static final String CANVAS = "canvas";
    static final String BLACKBOARD = "blackboard";

    /**
     * {@code Ann Lee_1234_assignsubmission_file_}, and the file's name where there are no folders.
     */
    private static final Pattern OF_MOODLE =
            Pattern.compile("(?<name>.+)_(?<id>\\d+)_assignsubmission_[a-z]+(?:_(?<rest>.*))?");

    /** {@code leeann_LATE_12345_67890_answer.ipynb}: Canvas's names have no capitals, no blanks. */
    private static final Pattern OF_CANVAS =
            Pattern.compile(
                    "(?<name>[^\\s_\\p{Lu}][^\\s\\p{Lu}]*?)(?<late>_LATE)?_(?<id>\\d{2,})_"
                            + "(?:(?<submission>\\d{2,})_(?<rest>.+)"
                            + "|(?<text>text|link|url|media)\\.html?)");

    /** {@code Homework 5_alee1_attempt_2026-11-01-10-00-00_answer.ipynb}. */
    private static final Pattern OF_BLACKBOARD =
            Pattern.compile(
                    "(?:.*_)?(?<id>[^_]+)_attempt_(?<time>\\d{4}(?:-\\d{2}){5})"
                            + "(?:_(?<rest>.+)|\\.(?<text>txt))?");

    private static final DateTimeFormatter BLACKBOARDS_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HH-mm-ss");

    /** What the name says, if a platform made it. */
    static Optional<PlatformName> of(String name) {
        return Stream.<Function<String, Optional<PlatformName>>>of(
                        PlatformName::moodle, PlatformName::blackboard, PlatformName::canvas)
                .map(each -> each.apply(name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<PlatformName> moodle(String name) {
        Matcher matcher = OF_MOODLE.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = Optional.ofNullable(matcher.group("rest")).orElse("");
        return Optional.of(
                new PlatformName(
                        MOODLE,
                        matcher.group("name"),
                        matcher.group("id"),
                        Optional.empty(),
                        Optional.empty(),
                        name.substring(0, name.length() - rest.length()),
                        matcher.group("id"),
                        rest));
    }

    private static Optional<PlatformName> canvas(String name) {
        Matcher matcher = OF_CANVAS.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest =
                Stream.of(matcher.group("rest"), matcher.group("text"))
                        .filter(each -> each != null)
                        .findFirst()
                        .orElseThrow();
        return Optional.of(
                new PlatformName(
                        CANVAS,
                        matcher.group("name"),
                        matcher.group("id"),
                        Optional.empty(),
                        Optional.of(matcher.group("late") != null),
                        name.substring(0, matcher.end("id")) + "_",
                        Optional.ofNullable(matcher.group("submission")).orElse(""),
                        matcher.group("rest") == null ? rest + ".html" : rest));
    }

    private static Optional<PlatformName> blackboard(String name) {
        Matcher matcher = OF_BLACKBOARD.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String rest = Optional.ofNullable(matcher.group("rest")).orElse("");
        return Optional.of(
                new PlatformName(
                        BLACKBOARD,
                        matcher.group("id"),
                        matcher.group("id"),
                        time(matcher.group("time")),
                        Optional.empty(),
                        name.substring(0, matcher.end("time")),
                        matcher.group("time"),
                        rest));
    }

    /** Blackboard writes its own zone's time; a teacher's machine is most likely in the same. */
    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text, BLACKBOARDS_TIME)
                            .atZone(ZoneId.systemDefault())
                            .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether it is the platform's own note on an attempt, and not a file of the student's. */
    boolean isNote() {
        return platform.equals(BLACKBOARD) && rest.isEmpty();
    }
}
