package course.grader.book;

/**
 * A student's request to look at a mark again.
 *
 * @param code that stands in the line which the student quoted
 * @param reason in the student's words
 * @param answer the teacher's; nothing as long as it is open
 */
public record Request(String code, String exercise, String reason, String answer) {
    public boolean open() {
        return answer.isEmpty();
    }
}
