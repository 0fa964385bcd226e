package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.grader.ClassRepositories;
import course.grader.GradedClass;
import course.judge.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./course collect")
class CollectCommandTest {

    private static final String FILE = "work/exercises/01-answer.ipynb";

    @TempDir static Path shared;
    @TempDir Path folder;

    private static SmallCourse course;

    @BeforeAll
    static void prepare() throws Exception {
        course = SmallCourse.in(shared.resolve("course"));
    }

    private CourseCommand collect(Path roster, String... more) throws Exception {
        String[] arguments = new String[3 + more.length];
        arguments[0] = "collect";
        arguments[1] = roster.toString();
        arguments[2] = folder.resolve("clones").toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return CourseCommand.run(course, List.of(), arguments);
    }

    private String repository(String name, String... dates) throws Exception {
        var repository = GitRepository.in(folder.resolve(name));
        for (String date : dates) {
            repository.write(FILE, name + " " + date).commit(date);
        }
        return repository.address();
    }

    @Test
    @DisplayName("gives each their own due time, one folder to a team, and names the missing")
    void aClass() throws Exception {
        String team = repository("red", "2026-11-01T10:00:00Z");
        Path roster =
                Files.writeString(
                        folder.resolve("roster.csv"),
                        """
                        id,name,team,extension,repository
                        1,Ann Lee,,,%s
                        2,Bob Ray,,+2d,%s
                        3,Cy,red,,%s
                        4,Dan,red,,%s
                        5,Eve,,,
                        6,Fay,,,%s
                        7,Gus,,,%s
                        """
                                .formatted(
                                        repository(
                                                "a",
                                                "2026-11-01T10:00:00Z",
                                                "2026-11-02T10:00:00Z"),
                                        repository(
                                                "b",
                                                "2026-11-01T10:00:00Z",
                                                "2026-11-02T10:00:00Z"),
                                        team,
                                        team,
                                        repository("empty"),
                                        folder.resolve("nowhere").toUri()));
        CourseCommand done = collect(roster, "--due", "2026-11-01T20:00Z");
        assertThat(done.exit()).as(done.err()).isEqualTo(3);
        assertThat(files())
                .isEqualTo(
                        Map.of(
                                "Ann Lee/" + FILE, "a 2026-11-01T10:00:00Z",
                                "Bob Ray/" + FILE, "b 2026-11-02T10:00:00Z",
                                "red/" + FILE, "red 2026-11-01T10:00:00Z"));
        assertThat(done.out())
                .contains("Missing: Eve: no repository", "Missing: Fay: nothing", "Gus");
        CourseCommand again = collect(roster, "--due", "2026-11-01T20:00Z");
        assertThat(again.out().lines().filter(line -> line.contains("as before"))).hasSize(3);
    }

    @Test
    @DisplayName("killed at any place and started again comes to the same as if it was not")
    void killed() throws Exception {
        var rows = new StringBuilder("name,repository\n");
        for (int i = 0; i < 8; i++) {
            rows.append("s" + i + "," + repository("s" + i, "2026-11-01T10:00:00Z") + "\n");
        }
        Path roster = Files.writeString(folder.resolve("roster.csv"), rows);
        Path clones = folder.resolve("clones");
        for (String sign : new String[] {".collected/s0.git", "s4/work"}) {
            Process process =
                    new ProcessBuilder(
                                    CourseCommand.command(
                                            course,
                                            "collect",
                                            roster.toString(),
                                            clones.toString(),
                                            "--jobs",
                                            "1"))
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("killed.log").toFile())
                            .start();
            while (process.isAlive() && Files.notExists(clones.resolve(sign))) {
                Thread.onSpinWait();
            }
            process.destroyForcibly().waitFor();
        }
        assertThat(collect(roster).exit()).isZero();
        assertThat(files()).hasSize(8).containsEntry("s7/" + FILE, "s7 2026-11-01T10:00:00Z");
    }

    @Test
    @DisplayName("leaves times to grade by: a team's hand-in for both, late by the commit's time")
    void grade() throws Exception {
        course.prepare();
        var team = GitRepository.in(folder.resolve("red"));
        team.write(FILE, SmallCourse.notebook(SmallCourse.SOLUTION)).commit("2026-11-02T10:00:00Z");
        String rows = "name,team,extension,repository\nAnn,red,,%1$s\nBob,red,+1d,%1$s\n";
        Path roster =
                Files.writeString(folder.resolve("roster.csv"), rows.formatted(team.address()));
        assertThat(collect(roster).exit()).isZero();
        CourseCommand done =
                CourseCommand.run(
                        course,
                        List.of(),
                        "grade",
                        folder.resolve("clones").toString(),
                        "--unsafe",
                        "--roster",
                        roster.toString(),
                        "--due",
                        "2026-11-01T20:00Z",
                        "--late",
                        "10",
                        "--json");
        assertThat(done.exit()).as(done.err()).isZero();
        ClassResults results = ClassResults.of(folder.resolve("graded"));
        assertThat(results.of("Ann").path("submitted").asText()).isEqualTo("2026-11-02T10:00:00Z");
        assertThat(results.of("Ann").path("points").asText()).isEqualTo("2.7");
        assertThat(results.of("Bob").path("points").asText()).isEqualTo("3");
        try (var book =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder + "/graded/gradebook.db");
                var row = book.createStatement().executeQuery("SELECT * FROM attempt_commit")) {
            assertThat(row.getString("commit_id")).isEqualTo(team.git("rev-parse", "HEAD").strip());
        }
        try (var graded = GradedClass.open(folder.resolve("graded"))) {
            graded.words(course.folder()).extend("red=+5d");
        }
        team.write(FILE, "later").commit("2026-11-05T10:00:00Z");
        // In a new folder: nothing was seen there that could deny the commit's date.
        Files.move(folder.resolve("clones"), folder.resolve("before"));
        assertThat(collect(roster, "--due", "2026-11-01T20:00Z").exit()).isZero();
        assertThat(files()).containsEntry("red/" + FILE, "later");
    }

    /** What the students' folders hold. */
    private Map<String, String> files() throws IOException {
        Path clones = folder.resolve("clones");
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(clones)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = clones.relativize(file).toString();
                if (!name.startsWith(".")) {
                    all.put(name, Files.readString(file));
                }
            }
        }
        return all;
    }

    @Test
    @DisplayName("says what is wrong with what it was given")
    void wrong() throws Exception {
        Path roster = Files.writeString(folder.resolve("roster.csv"), "name,extension\nAnn,soon\n");
        CourseCommand told = collect(roster);
        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.err()).contains("roster.csv, line 2").contains("no extension");
        Files.writeString(roster, "name\nAnn\n");
        var repositories = new ClassRepositories(roster, folder.resolve("clones"));
        var now = new ClassRepositories.Options(null, folder, 2, Duration.ofMinutes(1));
        assertThat(repositories.collect(now, each -> {}).missing())
                .containsExactly("Ann: no repository in line 2");
        var wrong = new ClassRepositories.Options("tomorrow", folder, 2, Duration.ofMinutes(1));
        assertThatThrownBy(() -> repositories.collect(wrong, each -> {}))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is no time");
    }
}
