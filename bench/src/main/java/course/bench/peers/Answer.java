package course.bench.peers;

/**
 * What a tool said of a program.
 *
 * @param said its verdict
 * @param executions how often it ran the program until then, or -1 where nobody can tell
 * @param nanos until the verdict
 * @param note why there is no verdict, or how the failure looked; no tabs, one line
 */
record Answer(Said said, long executions, long nanos, String note) {

    enum Said {
        /** All is proved, or nothing wrong was seen. */
        RIGHT,
        WRONG,
        /** It says itself that it does not know. */
        UNDECIDED,
        /** It crashed or did not end. */
        NONE,
        /** Its idiom has no words for the program. */
        INEXPRESSIBLE
    }

    private static final String MARK = "course-bench-answer\t";

    static Answer none(String why) {
        return new Answer(Said.NONE, -1, 0, why);
    }

    static Answer inexpressible(String why) {
        return new Answer(Said.INEXPRESSIBLE, -1, 0, why);
    }

    /** As one line of a worker's output. */
    String line(String program) {
        String oneLine = note.lines().findFirst().orElse("").replace('\t', ' ');
        return MARK + String.join("\t", program, said.name(), "" + executions, "" + nanos, oneLine);
    }

    /** Whether a worker's line is an answer; a tool may print what it likes. */
    static boolean isLine(String line) {
        return line.startsWith(MARK);
    }

    static String program(String line) {
        return line.split("\t", -1)[1];
    }

    static Answer parse(String line) {
        String[] words = line.split("\t", -1);
        return new Answer(
                Said.valueOf(words[2]),
                Long.parseLong(words[3]),
                Long.parseLong(words[4]),
                words[5]);
    }
}
