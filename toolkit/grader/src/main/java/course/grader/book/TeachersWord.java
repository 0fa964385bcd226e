package course.grader.book;

/**
 * What a teacher says about one student's exercise.
 *
 * @param points instead of the judge's, or null
 * @param comment for the student, or nothing
 */
public record TeachersWord(String student, String exercise, Double points, String comment) {}
