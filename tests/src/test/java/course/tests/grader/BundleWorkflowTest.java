package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.judge.Assignment;
import course.judge.CourseFolder;
import course.tests.Bundle;
import course.tests.Checkout;
import course.tests.Needs;
import course.tests.Needs.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./course release --github}: pushed by the teacher, cloned by a student's runner. */
@DisplayName("The students' bundle on GitHub")
@Needs(Tool.SHELL)
@ExtendWith(Bundle.Once.class)
class BundleWorkflowTest {

    private static final CourseFolder COURSE = new CourseFolder(Checkout.home());

    @TempDir private Path folder;

    private final Path bundle;
    private Path clone;

    BundleWorkflowTest(Bundle released) {
        bundle = released.folder();
    }

    /** As it comes out of a repository: what git ignores or forgets is not there. */
    @BeforeEach
    void pushAndClone() throws Exception {
        Path pushed = new Bundle(bundle, "").copyTo(folder.resolve("pushed"));
        git(pushed, "init", "--quiet");
        git(pushed, "add", ".");
        git(
                pushed,
                "-c",
                "user.name=Teacher",
                "-c",
                "user.email=teacher@example.org",
                "commit",
                "--quiet",
                "--message=Exercises");
        clone = folder.resolve("clone");
        git(folder, "clone", "--quiet", pushed.toString(), clone.toString());
        prepareAsSetupDoes();
    }

    private static void git(Path where, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process git = new ProcessBuilder(command).directory(where.toFile()).inheritIO().start();
        assertThat(git.waitFor()).as(command.toString()).isZero();
    }

    /** Spares the test ten seconds; the folder's name says for which toolkit and JDK it is. */
    private void prepareAsSetupDoes() throws IOException {
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
                        clone.resolve(".course/judge").resolve(made.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    @DisplayName("is cloned whole, to the last file and the right to run ./course")
    void whole() throws IOException {
        try (Stream<Path> files = Files.walk(bundle)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path cloned = clone.resolve(bundle.relativize(file));
                assertThat(cloned).exists();
                assertThat(Files.isExecutable(cloned))
                        .as(cloned.toString())
                        .isEqualTo(Files.isExecutable(file));
            }
        }
    }

    @Test
    @DisplayName("has a workflow whose steps run as GitHub's runner would run them")
    void workflow() throws Exception {
        var workflow = Workflow.read(clone.resolve(".github/workflows/check.yml"));
        workflow.isWellFormed();
        Path answers = Files.createDirectories(clone.resolve("work/exercises"));
        Assignment untouched = COURSE.assignment("02");
        Files.copy(
                untouched.notebook(),
                answers.resolve(untouched.name() + ".ipynb"),
                StandardCopyOption.REPLACE_EXISTING);
        Path answer = answers.resolve(COURSE.assignment("05").name() + ".ipynb");
        String wrong =
                Files.readString(
                        COURSE.assignment("05")
                                .tests()
                                .resolve("wrong/ASSERTION/VolatileOnly.java"));
        Files.writeString(answer, SmallCourse.notebook(wrong));
        git(clone, "add", "work/exercises");
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
}
