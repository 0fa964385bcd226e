package course.grader.intake;

import course.grader.book.TimeSource;
import java.time.Instant;
import java.util.List;

/**
 * What a student handed in for one exercise at one time: a notebook, or one or more Java files that
 * belong together. What it says is read again when it is judged.
 *
 * @param student as the gradebook names them
 * @param exercise its name, such as {@code 05-fix-the-race}
 * @param place where it was found, relative to what was graded; a zip's entry after {@code !/}
 * @param parts at least one; several are judged as one answer
 * @param sha256 of what it says, by which the gradebook knows it again
 * @param submitted when it was handed in, as far as can be told
 * @param timeSource how that is known
 * @param commit that it was written by, where {@code ./course collect} fetched it; else nothing
 */
public record HandedIn(
        String student,
        String exercise,
        String place,
        List<Part> parts,
        String sha256,
        Instant submitted,
        TimeSource timeSource,
        String commit) {

    public HandedIn {
        parts = List.copyOf(parts);
    }

    /**
     * One file of it.
     *
     * @param name as the student calls it
     */
    public record Part(String name, Location at) {}

    HandedIn at(Instant time, TimeSource source) {
        return new HandedIn(student, exercise, place, parts, sha256, time, source, commit);
    }
}
