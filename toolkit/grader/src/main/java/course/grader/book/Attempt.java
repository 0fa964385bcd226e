package course.grader.book;

import java.time.Instant;

/**
 * One judged submission, as it stands in the gradebook. The fields are the columns of {@code
 * schema-1.sql} and {@code schema-3.sql}.
 */
public record Attempt(
        String student,
        String exercise,
        String sha256,
        String place,
        Instant submitted,
        String verdict,
        String kind,
        int points,
        int maxPoints,
        String sandbox,
        String judgement,
        String feedback,
        String answer,
        TimeSource timeSource) {

    /** The verdict on what could not even be read. */
    public static final String UNREADABLE = "UNREADABLE";
}
