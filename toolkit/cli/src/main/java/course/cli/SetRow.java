package course.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A row of the table about sets of programs whose verdicts are known, or some of them. */
final class SetRow {

    /** Which names a set: what stands in a row's first cell. */
    private static final Pattern NAME = Pattern.compile("^\\| ([^|]+) \\|");

    private static final String HEAD =
            "| set | programs | answer known | decided | wrong | undecided | not compiled |";

    private final String name;
    private int programs;
    private int known;
    private int decided;
    private int wrong;
    private int notCompiled;

    SetRow(String name) {
        this.name = name;
    }

    /**
     * Counts a program.
     *
     * @param isKnown whether its verdict was known before
     * @param isDecided whether it was proved or failed
     * @param isWrong whether it was decided otherwise, or the explorer failed
     */
    void count(boolean isKnown, boolean isDecided, boolean isWrong) {
        programs++;
        known += isKnown ? 1 : 0;
        decided += isDecided ? 1 : 0;
        wrong += isWrong ? 1 : 0;
    }

    void countNotCompiled() {
        notCompiled++;
    }

    void add(SetRow other) {
        programs += other.programs;
        known += other.known;
        decided += other.decided;
        wrong += other.wrong;
        notCompiled += other.notCompiled;
    }

    static String head() {
        return HEAD + "\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |";
    }

    @Override
    public String toString() {
        return "| %s | %d | %d | %d | %d | %d | %d |"
                .formatted(name, programs, known, decided, wrong, programs - decided, notCompiled);
    }

    /**
     * Writes rows into a page's table of sets; those of other sets stay as they are.
     *
     * @throws CourseException if the page has no such table, or cannot be read or written
     */
    static void write(Path page, List<SetRow> rows) {
        try {
            String written = into(Files.readString(page), rows);
            if (written == null) {
                throw new CourseException(
                        CourseException.BAD_INPUT,
                        page + " has no table of sets.",
                        "Put its head there:\n" + head());
            }
            Files.writeString(page, written);
        } catch (IOException e) {
            throw Disk.explain(page, e);
        }
    }

    /**
     * A page with the rows in its table of sets; those of other sets stay as they are.
     *
     * @return null if the page has no such table
     */
    static String into(String page, List<SetRow> rows) {
        int head = page.indexOf(HEAD);
        if (head < 0) {
            return null;
        }
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int end = head;
        for (String line : page.substring(head).split("(?<=\n)")) {
            var found = NAME.matcher(line);
            if (!line.startsWith("|")) {
                break;
            }
            end += line.length();
            if (found.find() && !line.startsWith(HEAD)) {
                all.put(found.group(1), line.strip());
            }
        }
        all.remove("---");
        rows.forEach(row -> all.put(row.name, row.toString()));
        return page.substring(0, head)
                + head()
                + "\n"
                + String.join("\n", all.values())
                + "\n"
                + page.substring(end);
    }
}
