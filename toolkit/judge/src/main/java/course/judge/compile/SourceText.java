package course.judge.compile;

/**
 * One source file that need not exist as a file.
 *
 * @param name its file name, such as {@code Answer.java}
 */
public record SourceText(String name, String text) {}
