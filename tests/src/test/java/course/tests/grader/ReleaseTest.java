package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.grader.StudentsBundle;
import course.grader.bundle.Leaks;
import course.judge.Answer;
import course.judge.Assignment;
import course.judge.BadInput;
import course.judge.CourseFolder;
import course.judge.Judge;
import course.judge.Judgement;
import course.judge.Standing;
import course.tests.Bundle;
import course.tests.Checkout;
import course.tests.Needs;
import course.tests.Needs.Tool;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The students' bundle")
@Needs(Tool.SHELL)
@ExtendWith(Bundle.Once.class)
class ReleaseTest {

    private static final CourseFolder COURSE = new CourseFolder(Checkout.home());
    private static final Pattern TEST_METHOD =
            Pattern.compile("@(?:Test|Schedules)\\b.*?\\bvoid (\\w+)\\(", Pattern.DOTALL);

    private static final Pattern PROMISE = Pattern.compile("@DisplayName\\(\\s*\"([^\"]+)\"");

    private static final Pattern MARK = Pattern.compile("(@Public)\\b");

    private static final Pattern COUNTS =
            Pattern.compile("(\\d+) exercises in .*; (\\d+) hidden tests stay here");

    @TempDir private Path folder;

    private final Path bundle;
    private final String said;

    ReleaseTest(Bundle released) {
        bundle = released.folder();
        said = released.said();
    }

    @Test
    @DisplayName("has every exercise, with some tests to see and more that stay here")
    void complete() {
        Matcher counts = COUNTS.matcher(said);
        assertThat(counts.find()).as(said).isTrue();
        int exercises = Integer.parseInt(counts.group(1));
        assertThat(exercises).isEqualTo(COURSE.assignments().size());
        assertThat(Integer.parseInt(counts.group(2))).isGreaterThan(exercises);
        for (Assignment each : COURSE.assignments()) {
            assertThat(bundle.resolve("exercises/" + each.name() + ".ipynb"))
                    .hasSameBinaryContentAs(each.notebook());
            assertThat(bundle.resolve("tests/exercises/" + each.name() + "/public-tests.zip"))
                    .exists();
        }
        assertThat(bundle.resolve("course")).isExecutable();
    }

    @Test
    @DisplayName("has no solution, no answer, no source of a test and no history")
    void noFiles() throws IOException {
        try (Stream<Path> files = Files.walk(bundle)) {
            assertThat(files.map(file -> bundle.relativize(file).toString()))
                    .noneMatch(name ->
                            name.matches(".*(^|/)(solutions|right|wrong|shared|[.]git)(/.*)?"))
                    .noneMatch(name -> name.matches(".*Test[.](java|class)"))
                    .noneMatch(name -> name.contains("src/"));
        }
    }

    @Test
    @DisplayName(
            "holds the text of no solution and no answer, in no file, zip or jar of the course")
    void noTexts() throws IOException {
        List<String> secrets = new ArrayList<>();
        for (Assignment each : COURSE.assignments()) {
            secrets.add(Answer.read(each.solution()).source().strip());
            String starter = Answer.read(each.notebook()).source().strip();
            for (Path file : javaFiles(each.tests())) {
                secrets.add(Files.readString(file).strip());
            }
            // It is filed among the wrong answers, too.
            secrets.remove(starter);
        }
        // As they would stand in a notebook.
        List<String> quoted =
                secrets.stream()
                        .map(each -> each.replace("\\", "\\\\").replace("\"", "\\\""))
                        .map(each -> each.replace("\n", "\\n\",\n    \""))
                        .toList();
        for (Path place : places()) {
            assertThat(Leaks.of(place, secrets)).isEmpty();
            assertThat(Leaks.of(place, quoted)).isEmpty();
        }
    }

    /** All but the libraries of others, which come from Maven Central. */
    private List<Path> places() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own-jars"));
        for (String room : List.of("explorer", "notebook", "judge", "grader", "lab", "cli")) {
            try (Stream<Path> jars = Files.list(bundle.resolve("toolkit/cli/target/lib"))) {
                for (Path jar :
                        jars.filter(each -> each.getFileName().toString().startsWith(room + "-"))
                                .toList()) {
                    Files.copy(
                            jar,
                            own.resolve(jar.getFileName()),
                            java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return List.of(
                bundle.resolve("exercises"),
                bundle.resolve("tests"),
                bundle.resolve("docs"),
                bundle.resolve("jbang-scripts"),
                own);
    }

    private static List<Path> javaFiles(Path tests) throws IOException {
        try (Stream<Path> files = Files.walk(tests)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    @DisplayName(
            "holds the public tests of each exercise, and of the others not even name and promise")
    void noNames() throws IOException {
        for (Assignment each : COURSE.assignments()) {
            List<String> names = new ArrayList<>();
            List<String> promises = new ArrayList<>();
            List<String> marks = new ArrayList<>();
            for (Path file : javaFiles(each.tests())) {
                if (file.getParent().equals(each.tests())) {
                    addAll(TEST_METHOD, Files.readString(file), names);
                    addAll(PROMISE, Files.readString(file), promises);
                    addAll(MARK, Files.readString(file), marks);
                }
            }
            // Where none is marked, the first is public.
            int expected = Math.max(1, marks.size());
            Path zip = bundle.resolve("tests/exercises/" + each.name() + "/public-tests.zip");
            List<String> kept = methods(zip);
            assertThat(names).as(each.name()).isNotEmpty();
            assertThat(names)
                    .as(each.name() + " " + kept)
                    .filteredOn(kept::contains)
                    .hasSize(expected);
            assertThat(kept)
                    .as("lambdas of hidden tests")
                    .noneMatch(method -> isLambdaOfOthers(method, names, kept));
            long seen = promises.stream().filter(promise -> holds(zip, promise)).count();
            assertThat(seen).as(each.name() + " " + promises).isEqualTo(expected);
        }
    }

    private static boolean isLambdaOfOthers(String method, List<String> names, List<String> kept) {
        return names.stream()
                .filter(name -> !kept.contains(name))
                .anyMatch(name -> method.startsWith("lambda$" + name + "$"));
    }

    private static void addAll(Pattern pattern, String text, List<String> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
    }

    /** The methods of the test class, which is the one that has tests. */
    private static List<String> methods(Path zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            ZipEntry entry;
            while ((entry = in.getNextEntry()) != null) {
                byte[] bytes = in.readAllBytes();
                if (entry.getName().matches("\\w+Test[.]class")) {
                    ClassFile.of()
                            .parse(bytes)
                            .methods()
                            .forEach(method -> names.add(method.methodName().stringValue()));
                }
            }
        }
        return names;
    }

    private static boolean holds(Path zip, String text) {
        try {
            return !Leaks.of(zip, List.of(text)).isEmpty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Tag("full")
    @DisplayName("passes every solution with the tests that are the students' to see")
    void passesSolutions() throws Exception {
        var students = new CourseFolder(new Bundle(bundle, said).copyTo(folder.resolve("copy")));
        try (var judge = new Judge(students)) {
            for (Assignment each : students.assignments()) {
                Answer solution = Answer.read(COURSE.assignment(each.name()).solution());
                Judgement judgement = judge.judge(each, solution);
                assertThat(judgement.standing())
                        .as(each.name() + "\n" + judgement.text())
                        .isEqualTo(Standing.PASSED);
            }
        }
    }

    @Test
    @DisplayName("is not written over somebody's work")
    void keepsOthersFolders() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("thesis.txt"), "two years of work");
        var released = new StudentsBundle(COURSE, folder);
        assertThatThrownBy(() -> released.write(other, false, each -> {}))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> released.write(Checkout.home(), false, each -> {}))
                .isInstanceOf(BadInput.class);
        assertThat(other.resolve("thesis.txt")).exists();
    }

    @Test
    @DisplayName("is not written from a course that is not whole, and the file that lacks is named")
    void needsAllFiles() {
        Path absent = folder.resolve("no-jbang");
        Path target = folder.resolve("half");
        assertThatThrownBy(
                        () -> new StudentsBundle(COURSE, absent).write(target, false, each -> {}))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(absent + " is missing");
        assertThat(folder).isEmptyDirectory();
    }
}
