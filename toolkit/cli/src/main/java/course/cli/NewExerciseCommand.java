package course.cli;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a small exercise that passes the course's own tests, to be changed into a new one. */
@Command(
        name = "new-exercise",
        description = {
            "Make the skeleton of an exercise: notebook, solution, hidden test, right and wrong"
                    + " answers.",
            "It is a small exercise that already passes './course test --only NN'; change it step"
                    + " by step (CONTRIBUTING.md)."
        },
        mixinStandardHelpOptions = true)
final class NewExerciseCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NN-NAME",
            description = "Two digits that are free and some words, e.g. 35-read-copy-update.")
    private String name;

    private final Checkout checkout;

    NewExerciseCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        refuseWhatCannotBe();
        Map<Path, String> files = files();
        try {
            for (Map.Entry<Path, String> file : files.entrySet()) {
                Path path = checkout.home().resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        } catch (IOException e) {
            throw Disk.explain(checkout.home().resolve("exercises"), e);
        }
        files.keySet().forEach(System.out::println);
        String number = number();
        System.err.printf(
                """
                It works as it stands: ./course test --only %s judges its answers.
                Now make it yours: search for TODO. CONTRIBUTING.md says in which order.
                """,
                number);
        return 0;
    }

    private void refuseWhatCannotBe() {
        if (!name.matches("\\d\\d(-[a-z0-9]+)+")) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    "an exercise is called NN-some-words, not '" + name + "'.",
                    "Two digits, then words in small letters with hyphens: 35-read-copy-update.");
        }
        checkout.needTeachersCopy(
                ": it holds no hidden tests to put one beside.",
                "Clone the course itself to write exercises.");
        try (var taken =
                Files.newDirectoryStream(checkout.home().resolve("exercises"), number() + "-*")) {
            for (Path other : taken) {
                throw new CourseException(
                        CourseException.BAD_INPUT,
                        "the number " + number() + " is taken by " + other.getFileName() + ".",
                        "Take a free one: ./course list shows them all. Nothing was written.");
            }
        } catch (IOException e) {
            throw Disk.explain(checkout.home().resolve("exercises"), e);
        }
    }

    /** Path in the checkout to contents. */
    private Map<Path, String> files() {
        Path tests = Path.of("tests/exercises", name);
        var notebooks = new ExerciseSkeleton(name, this::template);
        var files = new LinkedHashMap<Path, String>();
        files.put(Path.of("exercises", name + ".ipynb"), notebooks.starter());
        files.put(Path.of("solutions", name + ".ipynb"), notebooks.solution());
        files.put(tests.resolve(type() + "Test.java"), template("HiddenTest.java.txt"));
        files.put(tests.resolve(type() + "Specification.java"), template("Specification.java.txt"));
        files.put(
                tests.resolve("right/Monitor.java"),
                "// Both methods hold the same monitor.\n" + template("Solved.java.txt"));
        files.put(tests.resolve("right/Atomic.java"), template("Atomic.java.txt"));
        files.put(
                tests.resolve("wrong/ASSERTION/Starter.java"),
                "// The answer cell as it is handed out.\n" + template("Starter.java.txt"));
        files.put(
                tests.resolve("wrong/DATA_RACE/LockInIncrementOnly.java"),
                template("LockInIncrementOnly.java.txt"));
        return files;
    }

    private String template(String file) {
        try (InputStream in = getClass().getResourceAsStream("new-exercise/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Mustache.compiler()
                    .escapeHTML(false)
                    .compile(text)
                    .execute(
                            Map.of(
                                    "name", name, "number", number(), "title", title(), "type",
                                    type()));
        } catch (IOException e) {
            throw new IllegalStateException("a resource of this program is missing: " + file, e);
        }
    }

    private String number() {
        return name.substring(0, 2);
    }

    /** {@code 35-read-copy-update} is "Read copy update". */
    private String title() {
        String words = name.substring(3).replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** {@code 35-read-copy-update} has a ReadCopyUpdateTest. */
    private String type() {
        return Arrays.stream(name.substring(3).split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", startsWithDigit() ? "The" : "", ""));
    }

    private boolean startsWithDigit() {
        return Character.isDigit(name.charAt(3));
    }
}
