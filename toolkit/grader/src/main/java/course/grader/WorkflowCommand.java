package course.grader;

/**
 * What GitHub's runner reads from a step's output and shows at a file; after "Workflow commands for
 * GitHub Actions" (docs.github.com).
 */
public final class WorkflowCommand {

    /** So many of a level are shown for a step; more vanish unsaid. */
    public static final int ANNOTATIONS = 10;

    /** So long a step's summary may be; a longer one is not shown at all. */
    public static final int SUMMARY_BYTES = 1024 * 1024;

    private WorkflowCommand() {}

    /**
     * @param level {@code error}, {@code warning} or {@code notice}
     * @param file from the repository's root, or nothing
     * @param line of the file, or 0
     */
    public static String annotation(
            String level, String file, int line, String title, String message) {
        return "::"
                + level
                + " "
                + (file.isEmpty() ? "" : "file=" + property(file) + ",")
                + (line > 0 ? "line=" + line + "," : "")
                + "title="
                + property(title)
                + "::"
                + data(message.strip());
    }

    /** As the runner reads them back: percent, line ends, and in properties colon and comma. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
