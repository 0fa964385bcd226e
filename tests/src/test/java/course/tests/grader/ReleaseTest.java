package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.grader.GradedClass;
import course.grader.Grading;
import course.grader.StudentsBundle;
import course.grader.bundle.Leaks;
import course.judge.Answer;
import course.judge.Assignment;
import course.judge.BadInput;
import course.judge.CourseFolder;
import course.judge.Judge;
import course.judge.Judgement;
import course.judge.Standing;
import course.tests.Checkout;
import course.tests.Needs;
import course.tests.Needs.Tool;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The students' bundle")
class ReleaseTest {

    private static final CourseFolder COURSE = new CourseFolder(Checkout.home());
    private static final Pattern TEST_METHOD =
            Pattern.compile("@(?:Test|Schedules)\\b.*?\\bvoid (\\w+)\\(", Pattern.DOTALL);

    private static final Pattern PROMISE = Pattern.compile("@DisplayName\\(\\s*\"([^\"]+)\"");

    private static final Pattern MARK = Pattern.compile("(@Public)\\b");

    @TempDir static Path folder;

    private static Path bundle;
    private static StudentsBundle.Written written;

    @BeforeAll
    static void release() throws Exception {
        bundle = folder.resolve("bundle");
        written = StudentsBundle.write(COURSE, bundle, true, each -> {});
    }

    @Test
    @DisplayName("has every exercise, with some tests to see and more that stay here")
    void complete() {
        assertThat(written.exercises()).isEqualTo(COURSE.assignments().size());
        assertThat(written.hiddenTests()).isGreaterThan(written.exercises());
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
    private static List<Path> places() throws IOException {
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
    @Needs(Tool.SHELL)
    @DisplayName("works by itself: check, pack, and what is packed is graded here")
    void works() throws Exception {
        Assignment first = COURSE.assignment("01");
        Path copy = bundle.resolve("work/exercises").resolve(first.name() + ".ipynb");
        prepareAsSetupDoes();
        String starter = course("check", "01", "--json");
        assertThat(starter).contains("\"verdict\":\"FAILED\"").doesNotContain("\"hiddenTests\":0");
        Files.copy(first.solution(), copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(course("check", "01")).contains("tests are yours to see", "passed");
        assertThat(course("pack", "--student", "Ann Lee")).contains("Ann Lee.zip");
        assertThat(course("grade", "work")).contains("students' bundle");

        Path out = folder.resolve("graded");
        var options =
                new Grading.Options(
                        bundle.resolve("work/Ann Lee.zip"), out, 1, false, List.of(), true, null);
        try (var graded = GradedClass.open(out)) {
            graded.grade(COURSE, options, ClassResults.SILENT);
            graded.writeReports();
        }
        assertThat(ClassResults.of(out).of("Ann Lee").path("verdict").asText()).isEqualTo("PASSED");
    }

    @Test
    @Needs(Tool.SHELL)
    @DisplayName("has a workflow whose steps run as GitHub's runner would run them")
    void workflow() throws Exception {
        var workflow = Workflow.read(bundle.resolve(".github/workflows/check.yml"));
        workflow.isWellFormed();
        assertThat(Files.readString(bundle.resolve(".gitignore")))
                .as("the built toolkit and the answers are to be committed")
                .doesNotContain("target")
                .contains("!work/exercises/");
        prepareAsSetupDoes();
        Path clone = bundle;
        Path answers = Files.createDirectories(clone.resolve("work/exercises"));
        Assignment untouched = COURSE.assignment("02");
        Files.copy(
                untouched.notebook(),
                answers.resolve(untouched.name() + ".ipynb"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Path answer = answers.resolve(COURSE.assignment("05").name() + ".ipynb");
        String wrong =
                Files.readString(
                        COURSE.assignment("05")
                                .tests()
                                .resolve("wrong/ASSERTION/VolatileOnly.java"));
        Files.writeString(answer, SmallCourse.notebook(wrong));
        Workflow.Ran ran = workflow.run(clone, folder.resolve("summary.md"));
        assertThat(ran.exitCode()).as(ran.output()).isEqualTo(1);
        assertThat(ran.output())
                .contains(
                        "::error file=work/exercises/05-fix-the-race.ipynb,title=05-fix-the-race%3A ")
                .doesNotContain(untouched.name());
        assertThat(ran.summary()).contains("### 05-fix-the-race: ASSERTION", "your cell");
        Files.delete(answer);
        assertThat(workflow.run(clone, folder.resolve("none.md")).exitCode()).isZero();
    }

    /** Spares this test ten seconds; the folder's name says for which toolkit and JDK it is. */
    private static void prepareAsSetupDoes() throws IOException {
        Path made = COURSE.root().resolve(".course/judge");
        if (!Files.isDirectory(made)) {
            return;
        }
        try (Stream<Path> files = Files.walk(made, 2)) {
            for (Path file :
                    files.filter(Files::isRegularFile)
                            .filter(each -> each.toString().contains("jvms-"))
                            .toList()) {
                Path target =
                        bundle.resolve(".course/judge").resolve(made.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static String course(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("./course"));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command).directory(bundle.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        String said =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    @Test
    @Tag("full")
    @DisplayName("passes every solution with the tests that are the students' to see")
    void passesSolutions() throws Exception {
        prepareAsSetupDoes();
        try (var judge = new Judge(new CourseFolder(bundle))) {
            for (Assignment each : new CourseFolder(bundle).assignments()) {
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
        assertThatThrownBy(() -> StudentsBundle.write(COURSE, other, each -> {}))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> StudentsBundle.write(COURSE, Checkout.home(), each -> {}))
                .isInstanceOf(BadInput.class);
        assertThat(other.resolve("thesis.txt")).exists();
    }
}
