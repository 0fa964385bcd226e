package course.grader.intake;

import course.grader.book.TimeSource;
import java.nio.file.Path;
import java.time.Instant;

/**
 * One file that a student handed in for one exercise; what it says is read when it is judged.
 *
 * @param student as the gradebook names them
 * @param exercise its name, such as {@code 05-fix-the-race}
 * @param place where it was found, relative to what was graded; a zip's entry after {@code !/}
 * @param file the file, or the zip that holds it
 * @param entry its name in the zip, or nothing
 * @param submitted when it was handed in, as far as can be told
 * @param timeSource how that is known
 */
public record HandedIn(
        String student,
        String exercise,
        String place,
        Path file,
        String entry,
        Instant submitted,
        TimeSource timeSource) {}
