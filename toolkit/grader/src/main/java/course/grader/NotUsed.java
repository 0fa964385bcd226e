package course.grader;

/**
 * A file that was found and not judged.
 *
 * @param student whose it is, or nothing if nobody can tell
 * @param place where it was found; a zip's entry after {@code !/}
 * @param reason why, and what to do; a sentence or two
 */
public record NotUsed(String student, String place, Kind kind, String reason) {

    /** What it is that was left out; pages and the terminal fold all but problems together. */
    public enum Kind {
        /** An exercise as it was given: no attempt, no points. */
        NOT_BEGUN,
        /** A lesson, a script or another file that students get with the course. */
        COURSE_FILE,
        /** Something of the student's own that is no answer: a picture, notes. */
        OTHER_FILE,
        /** The same bytes as a file that was judged. */
        COPY,
        /** What was probably meant as an answer and cannot be read as one. */
        PROBLEM
    }

    /** Something that somebody has to do something about. */
    public static NotUsed problem(String student, String place, String reason) {
        return new NotUsed(student, place, Kind.PROBLEM, reason);
    }
}
