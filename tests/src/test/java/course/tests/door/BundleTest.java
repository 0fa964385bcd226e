package course.tests.door;

import static org.assertj.core.api.Assertions.assertThat;

import course.notebook.lint.LinkRules;
import course.tests.AccessTimes;
import course.tests.Bundle;
import course.tests.Checkout;
import course.tests.Needs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What students get, as they have it: every row of its README is started there, in its order, and
 * every other command; see {@link StudentsMachine}. The steps build on each other.
 */
@DisplayName("A student with the bundle")
@Needs({Needs.Tool.SHELL, Needs.Tool.BUBBLEWRAP})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(Bundle.Once.class)
class BundleTest {

    private Path temporary;
    private Clone student;
    private BundleRows rows;

    @BeforeAll
    void unpack(Bundle bundle) throws IOException {
        temporary = Files.createTempDirectory("student");
        student = StudentsMachine.unpack(bundle, temporary);
        rows = new BundleRows(student);
    }

    @AfterAll
    void remove() throws IOException {
        Clone.remove(temporary);
    }

    @Test
    @Order(1)
    @Execution(ExecutionMode.SAME_THREAD)
    @DisplayName("hears from the doctor that only what lab installs is missing")
    void fresh() {
        var doctor = student.course("doctor");

        assertThat(doctor.code()).as(doctor::all).isEqualTo(1);
        assertThat(doctor.out().lines().filter(line -> line.startsWith("✗")))
                .hasSize(2)
                .anyMatch(line -> line.contains("JupyterLab and JJava"))
                .anyMatch(line -> line.contains("The kernel Java 25"));
        assertThat(doctor.out()).doesNotContain("./course test", "mvn");
    }

    @TestFactory
    @Order(2)
    @Execution(ExecutionMode.SAME_THREAD)
    @DisplayName("can start every row of the README")
    Stream<DynamicTest> readme() throws IOException {
        return rows.named().stream()
                .map(words ->
                        DynamicTest.dynamicTest(String.join(" ", words), () -> rows.start(words)));
    }

    @Test
    @Order(3)
    @Execution(ExecutionMode.SAME_THREAD)
    @DisplayName("is given the points by the teacher's judge for what was packed")
    void graded() throws Exception {
        Path graded = temporary.resolve("graded");
        Process grade =
                new ProcessBuilder(
                                "sh",
                                "./course",
                                "grade",
                                student.folder().resolve("work/Ann Müller.zip").toString(),
                                "--out",
                                graded.toString())
                        .directory(Checkout.home().toFile())
                        .redirectErrorStream(true)
                        .start();
        grade.getOutputStream().close();
        String said = new String(grade.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(grade.waitFor()).as(said).isZero();
        assertThat(graded.resolve("grades.csv")).content().contains("Ann Müller", "PASSED");
    }

    @Test
    @Order(4)
    @Execution(ExecutionMode.SAME_THREAD)
    @DisplayName("has downloaded Python's packages and one library of the scripts, and no Maven")
    void downloads() throws IOException {
        Path maven = student.home().resolve(".m2");
        assertThat(maven.resolve("wrapper")).doesNotExist();
        try (Stream<Path> files = Files.walk(maven)) {
            assertThat(files.map(Path::toString).filter(name -> name.endsWith(".jar")))
                    .isNotEmpty()
                    .allMatch(name -> name.contains("/picocli/"));
        }
    }

    @Test
    @Order(5)
    @Execution(ExecutionMode.SAME_THREAD)
    @DisplayName("finds behind every link of README, notebooks and pages what it leads to")
    void links() throws IOException {
        List<String> dead = new ArrayList<>();
        try (Stream<Path> files = Files.walk(student.folder())) {
            for (Path file : files.filter(this::mayHaveLinks).toList()) {
                LinkRules.deadLinks(file)
                        .forEach(link -> dead.add(student.folder().relativize(file) + ": " + link));
            }
        }
        assertThat(dead).isEmpty();
    }

    private boolean mayHaveLinks(Path file) {
        String name = student.folder().relativize(file).toString();
        return name.matches(".*\\.(md|ipynb)") && !name.matches("(.*/)?\\..*");
    }

    @Test
    @Order(6)
    @Execution(ExecutionMode.SAME_THREAD)
    @DisplayName("can start every other command, or is told that it is the teacher's")
    void otherCommands() {
        rows.startOthers();
    }

    @Test
    @Order(7)
    @Execution(ExecutionMode.SAME_THREAD)
    @Needs(Needs.Tool.ACCESS_TIMES)
    @DisplayName("lacks no file of the course that any command reads")
    void reads() throws Exception {
        Path folder = student.folder();
        var shadow = Shadow.cast(folder);
        seesWhoReads(shadow);
        for (String made : List.of("jupyter", "judge", "jbang-home", "logs")) {
            Clone.remove(folder.resolve(".course").resolve(made));
        }
        if (Boolean.getBoolean("course.full")) {
            Clone.remove(folder.resolve(".course"));
        }
        Clone.remove(folder.resolve("work"));

        for (String[] words : rows.named()) {
            rows.start(words);
        }
        rows.startOthers();

        assertThat(shadow.read()).isEmpty();
    }

    /** Else it would prove nothing that nobody is seen to read. */
    private void seesWhoReads(Shadow shadow) throws IOException {
        String file = "pom.xml";
        for (List<String> reader :
                List.of(
                        List.of("sh", "-c", "read -r line <" + file),
                        List.of("python3", "-c", "open('" + file + "').read()"))) {
            student.run(student.environment(), student.machine().apply(reader));
            assertThat(shadow.read()).as(reader.toString()).containsExactly(file);
            AccessTimes.forget(student.folder().resolve(file));
        }
        Files.readString(student.folder().resolve(file));
        assertThat(shadow.read()).as("Java").containsExactly(file);
        AccessTimes.forget(student.folder().resolve(file));
    }
}
