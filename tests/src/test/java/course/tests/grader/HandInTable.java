package course.tests.grader;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code hand-ins.csv}: files as people name and spoil them, and what each must come to. Each row
 * is one student's.
 */
final class HandInTable {

    /** Of the course that the files are handed in to. */
    static final String COUNT_UP = "05-count-up";

    static final String FAIR_SHARE = "09-fair-share";

    static final String RIGHT =
            """
            import java.util.concurrent.atomic.AtomicInteger;

            class Tally {
                private final AtomicInteger count = new AtomicInteger(42);

                int count() {
                    return count.get();
                }
            }
            """;

    /** As {@link SmallCourse} makes it of the solution. */
    static final String STARTER = RIGHT.replace("42", "0");

    static final String SHARE =
            """
            class Share {
                int half() {
                    return 42;
                }
            }
            """;

    private static final String COUNT_TESTS =
            """
            @Test @Points(2) @DisplayName("the count is 42")
            void isRight() { assertEquals(42, new Tally().count(), "The count"); }

            @Test @Points(1) @DisplayName("a count does not change by itself")
            void twice() {
                var tally = new Tally();
                assertEquals(tally.count(), tally.count(), "The second count");
            }
            """;

    private static final String SHARE_TESTS =
            """
            @Test @Points(3) @DisplayName("a half is 42")
            void isRight() { assertEquals(42, new Share().half(), "The half"); }
            """;

    /** The course to which all of it is handed in: two exercises and a lesson. */
    static SmallCourse course(Path root) throws IOException {
        SmallCourse course = SmallCourse.empty(root);
        SmallCourse.add(root, COUNT_UP, COUNT_TESTS, RIGHT);
        SmallCourse.add(root, FAIR_SHARE, SHARE_TESTS, SHARE);
        Files.createDirectories(root.resolve("notebooks"));
        Files.writeString(root.resolve("notebooks/05-locks.ipynb"), lesson());
        return course;
    }

    private HandInTable() {}

    /**
     * A file that a student hands in.
     *
     * @param file its name
     * @param content what is in it, see {@link #bytes}
     * @param comesTo judged, unreadable, or the kind of what is not used
     * @param exercise for which it is judged, or nothing
     * @param points that it gets, or nothing
     * @param lookAt words of the reason why a teacher shall look at it, or nothing
     */
    record Row(
            String student,
            String file,
            String content,
            String comesTo,
            String exercise,
            String points,
            String lookAt) {

        boolean isAttempt() {
            return !exercise.isEmpty();
        }

        /**
         * @param comment something for a comment, so that equal answers are different bytes
         */
        byte[] bytes(String comment) {
            return HandInTable.bytes(content, comment);
        }
    }

    static List<Row> rows() throws IOException {
        try (InputStream in = HandInTable.class.getResourceAsStream("hand-ins.csv");
                var rows =
                        new CsvMapper()
                                .readerForMapOf(String.class)
                                .with(CsvSchema.emptySchema().withHeader())
                                .<Map<String, String>>readValues(in)) {
            List<Row> all = new ArrayList<>();
            while (rows.hasNext()) {
                Map<String, String> row = rows.next();
                all.add(
                        new Row(
                                name(all.size()),
                                row.get("file"),
                                row.get("content"),
                                row.get("comes to"),
                                row.get("exercise"),
                                row.get("points"),
                                row.get("look at")));
            }
            return all;
        }
    }

    /** Canvas writes names in small letters and without blanks, so that these are one word. */
    private static String name(int number) {
        return "lee" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    private static byte[] bytes(String content, String comment) {
        String right = RIGHT + "// " + comment + "\n";
        String notebook = notebook(right, true, true);
        return utf8(
                switch (content) {
                    case "right" -> notebook;
                    case "wrong" -> notebook(right.replace("42", "41"), true, true);
                    case "starter" -> notebook(STARTER, true, true);
                    case "starter with comments" ->
                            notebook("// " + comment + "\n\n" + STARTER, true, true);
                    case "right without its name" -> notebook(right, false, false);
                    case "right without its name or classes" ->
                            notebook("int tally = 42;", false, false);
                    case "right with its heading alone" -> notebook(right, false, true);
                    case "right with a byte order mark" -> "\uFEFF" + notebook;
                    case "right with Windows lines" -> notebook.replace("\n", "\r\n");
                    case "cut off" -> notebook.substring(0, notebook.length() / 2);
                    case "nothing" -> "";
                    case "Java" -> right;
                    case "Java with a package" -> "package homework;\n\n" + right;
                    case "Java of no exercise" -> "class Main {}\n// " + comment + "\n";
                    case "lesson" -> lesson();
                    case "notebook of the students own" -> lesson().replace("Locks", "Mine");
                    case "prose" -> "The class starts at nine. " + comment;
                    case "JSON" -> "{\"comment\": \"" + comment + "\"}";
                    default -> throw new AssertionError("no such content: " + content);
                });
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String notebook(String answer) {
        return notebook(answer, true, true);
    }

    /**
     * @param named whether its metadata say which exercise it is
     * @param headed whether its first cell does
     */
    private static String notebook(String answer, boolean named, boolean headed) {
        String text = SmallCourse.notebook(answer);
        if (named) {
            text =
                    text.replace(
                            "\"metadata\":{},\"nbformat\"",
                            "\"metadata\":{\"course\":{\"exercise\":\""
                                    + COUNT_UP
                                    + "\"}},\"nbformat\"");
        }
        return headed
                ? text.replaceFirst("\\[", "[" + heading("# Exercise 05 · Count up") + ",")
                : text;
    }

    private static String heading(String text) {
        return """
        {"cell_type":"markdown","id":"title","metadata":{},"source":["%s"]}\
        """
                .formatted(text);
    }

    static String lesson() {
        return """
        {"cells":[%s,{"cell_type":"code","execution_count":null,"id":"try","metadata":{},
        "outputs":[],"source":["1 + 1"]}],"metadata":{},"nbformat":4,"nbformat_minor":5}
        """
                .formatted(heading("# Locks"));
    }
}
