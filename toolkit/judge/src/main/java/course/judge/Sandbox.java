package course.judge;

/** What stands between an answer that runs and the machine it runs on, the strongest first. */
public enum Sandbox {
    /** bubblewrap: no network, no file but the JDK and the tests, own processes, not root. */
    BUBBLEWRAP(
            "bubblewrap",
            "no network, no files but the JDK and the tests, its own processes, not root, limits"),
    /** A plain process with limits on memory, file sizes and open files. */
    LIMITS(
            "limits",
            "a plain process of this user with limits on memory and files; it could reach files and"
                    + " network if it got past the list of what an answer may use"),
    /** A plain process. */
    PLAIN(
            "plain",
            "a plain process of this user; it could reach files and network if it got past the list"
                    + " of what an answer may use");

    private final String word;
    private final String meaning;

    Sandbox(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** Its name in reports, such as {@code bubblewrap}. */
    public String word() {
        return word;
    }

    /** What it holds, in one sentence without a full stop. */
    public String meaning() {
        return meaning;
    }

    /** Whether answers of people one does not know may be run in it. */
    public boolean holdsStrangers() {
        return this == BUBBLEWRAP;
    }
}
