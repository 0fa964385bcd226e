package course.grader;

/**
 * Something that was handed in and cannot be graded.
 *
 * @param student whose it is, or nothing if nobody can tell
 * @param place where it was found
 * @param message what is wrong and what to do
 */
public record Unreadable(String student, String place, String message) {}
