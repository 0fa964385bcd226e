package course.grader.book;

/**
 * Something that a teacher should look at before the marks are given out.
 *
 * @param student as the gradebook names them
 * @param exercise which one, or nothing where it is about the student as a whole
 * @param reason a sentence
 */
public record LookAt(String student, String exercise, String reason) {}
