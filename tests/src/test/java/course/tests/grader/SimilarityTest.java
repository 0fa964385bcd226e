package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.tests.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
@DisplayName("Alike answers")
class SimilarityTest {

    private static final String EXERCISE = "05-fix-the-race";

    @TempDir Path folder;

    @Test
    @DisplayName("are found by JPlag, though all names in them were changed")
    void copied() throws Exception {
        RealAnswers answers = RealAnswers.in(folder);
        for (String each :
                List.of(
                        "CompareAndSetLoop",
                        "ImmutableSnapshots",
                        "LedgerInAQueue",
                        "LockedWriteVolatileRead",
                        "PrivateLockObject")) {
            answers.handIn(each, EXERCISE, "right/" + each + ".java");
        }
        answers.handInText("copy, cat", EXERCISE, renamed("right/ImmutableSnapshots.java"));
        answers.handIn("cy", EXERCISE, "wrong/NOT_COMPILED/MissingSemicolon.java");
        String said = grade(answers);
        assertThat(said).contains("7 judged now");
        List<String> pairs = Files.readAllLines(answers.out().resolve("similarity/pairs.csv"));
        assertThat(pairs.getFirst()).isEqualTo("exercise,first,second,similarity,tokens");
        assertThat(pairs.get(1))
                .startsWith("\"" + EXERCISE + "\",\"ImmutableSnapshots\",\"copy, cat\",\"1.000\",");
        assertThat(pairs.subList(2, pairs.size())).noneMatch(pair -> pair.contains("\"1.000\""));
        assertThat(Files.readString(answers.out().resolve("index.html")))
                .contains("Answers that are alike", ", copy, cat</td><td class=\"n\">100 %</td>");
        Path report = answers.out().resolve("similarity/" + EXERCISE + ".jplag");
        try (var zip = new ZipFile(report.toFile())) {
            assertThat(zip.stream().map(Object::toString)).contains("overview.json");
        }
    }

    private static String renamed(String file) throws IOException {
        String text = Files.readString(RealAnswers.COURSE.assignment("05").tests().resolve(file));
        // Account, PlusMinus and their methods are the exercise's and stay.
        for (String name : List.of("amount", "Snapshot", "current", "old", "rounds", "i")) {
            text = text.replaceAll("\\b" + name + "\\b", "my" + name.toUpperCase(Locale.ROOT));
        }
        return text.replaceAll("(?m)^//.*$", "").replace("    ", " ");
    }

    /** As a teacher does, with the course's own command. */
    private static String grade(RealAnswers answers) throws Exception {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dcourse.home=" + Checkout.home(),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "course.cli.Course",
                        "grade",
                        answers.submitted().toString(),
                        "--out",
                        answers.out().toString(),
                        "--unsafe",
                        "--similarity");
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
