package course.judge;

import course.judge.rules.ForbiddenList;
import course.judge.run.HiddenTests;
import course.notebook.Notebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One exercise of the course.
 *
 * @param name such as {@code 05-fix-the-race}
 * @param notebook what a student gets
 * @param solution the same notebook, solved; need not exist in a students' bundle
 * @param tests the folder of its hidden tests
 */
public record Assignment(String name, Path notebook, Path solution, Path tests) {

    private static final String FORBIDDEN = "forbidden.txt";

    /** The number before the first dash, such as {@code 05}. */
    public String number() {
        int dash = name.indexOf('-');
        return dash < 0 ? name : name.substring(0, dash);
    }

    /** The words after the number, such as {@code fix the race}. */
    public String title() {
        int dash = name.indexOf('-');
        return dash < 0 ? name : name.substring(dash + 1).replace('-', ' ');
    }

    /** What its answers may use besides what every answer may; lines as in {@code allowed.txt}. */
    List<String> allowedBesides() throws IOException {
        return lines("allowed.txt");
    }

    /** What its task does not allow; nothing where there is no {@code forbidden.txt}. */
    ForbiddenList forbidden() throws IOException {
        return new ForbiddenList(lines(FORBIDDEN));
    }

    private List<String> lines(String name) throws IOException {
        Path file = tests.resolve(name);
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /**
     * Changes when an answer to it might be judged otherwise: with its tests, its solution, what it
     * allows and forbids, the toolkit or the JDK.
     *
     * @throws IllegalStateException if its files cannot be read
     */
    public String fingerprint() {
        try {
            var besides = List.of(allowedBesides(), lines(FORBIDDEN));
            return HiddenTests.fingerprint(this) + Integer.toHexString(besides.hashCode());
        } catch (IOException e) {
            throw new IllegalStateException("the tests cannot be read: " + e.getMessage(), e);
        }
    }

    /** Its hints, from the first nudge to nearly the answer; in Markdown. */
    public List<String> hints() {
        List<String> hints = new ArrayList<>();
        Notebook.read(notebook)
                .metadata()
                .path("course")
                .path("hints")
                .forEach(hint -> hints.add(hint.asText()));
        return List.copyOf(hints);
    }
}
