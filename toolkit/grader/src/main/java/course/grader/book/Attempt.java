package course.grader.book;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The verdict on what could not even be read. */
    public static final String UNREADABLE = "UNREADABLE";

    /** In the place of a verdict where the teacher gave points and no file was handed in. */
    public static final String NO_FILE = "NO_FILE";

    /** Stands for work that never came as a file: oral, by mail, on paper. */
    public static Attempt withoutFile(String student, String exercise, int maxPoints) {
        return new Attempt(
                student,
                exercise,
                "",
                "no file",
                Instant.EPOCH,
                NO_FILE,
                NO_FILE,
                0,
                maxPoints,
                "none",
                "{}",
                "No file was handed in; the points are your teacher's.\n",
                "",
                TimeSource.IN_TIME);
    }

    /** What the judge says about how it read the answer; usually nothing. */
    public List<String> remarks() {
        try {
            List<String> remarks = new ArrayList<>();
            JSON.readTree(judgement).path("remarks").forEach(each -> remarks.add(each.asText()));
            return remarks;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the gradebook holds a broken verdict", e);
        }
    }
}
