package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import course.grader.GradedClass;
import course.grader.Grading;
import course.grader.NotUsed;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files as people and learning platforms hand them in, graded once as one class: what can be read
 * is judged, what cannot is named with what to do, and nothing is left out silently.
 */
@DisplayName("Accidents with files")
class AccidentsTest {

    private static final String RIGHT = SmallCourse.notebook(SmallCourse.SOLUTION);

    @TempDir static Path folder;

    private static ClassResults results;
    private static List<NotUsed> notUsed;

    @BeforeAll
    static void gradeAll() throws Exception {
        SmallCourse course = SmallCourse.in(folder.resolve("course")).prepare();
        Path in = folder.resolve("submitted");
        notebooks(in);
        names(in);
        zips(in);
        Path out = folder.resolve("graded");
        var options = new Grading.Options(in, out, 2, false, List.of(), true, null);
        try (var graded = GradedClass.open(out)) {
            Grading.Outcome outcome = graded.grade(course.folder(), options, ClassResults.SILENT);
            assertThat(outcome.failures()).isEmpty();
            notUsed = outcome.notUsed();
            graded.writeReports();
        }
        results = ClassResults.of(out);
    }

    private static void notebooks(Path in) throws IOException {
        put(in, "ann/01-answer/01-answer.ipynb", RIGHT);
        put(in, "ann/01-answer/timestamp.txt", "2026-01-02 03:04:05.123456 UTC\n");
        put(in, "empty/01-answer/01-answer.ipynb", "");
        put(in, "broken/01-answer/01-answer.ipynb", RIGHT.substring(0, 100));
        put(in, "deep/01-answer/01-answer.ipynb", "[".repeat(100_000));
        put(
                in,
                "renamed/01-answer/01-answer.ipynb",
                RIGHT.replace("\"grade_id\":\"answer\"", "\"grade_id\":\"mine\""));
        put(
                in,
                "twice/01-answer/01-answer.ipynb",
                SmallCourse.notebook(SmallCourse.SOLUTION, SmallCourse.SOLUTION));
        put(in, "none/01-answer/01-answer.ipynb", SmallCourse.notebook());
        put(
                in,
                "python/01-answer/01-answer.ipynb",
                RIGHT.replace(
                        "\"metadata\":{}", "\"metadata\":{\"kernelspec\":{\"name\":\"python3\"}}"));
        put(in, "windows/01-answer/01-answer.ipynb", RIGHT.replace("\n", "\r\n"));
        put(in, "mark/01-answer/01-answer.ipynb", "\uFEFF" + RIGHT);
        bytes(
                in,
                "latin/01-answer/01-answer.ipynb",
                RIGHT.replace("42", "42 /* h\u00e4 */").getBytes(StandardCharsets.ISO_8859_1));
        bytes(in, "utf16/01-answer/01-answer.ipynb", RIGHT.getBytes(StandardCharsets.UTF_16));
        huge(in.resolve("huge/01-answer/01-answer.ipynb"), RIGHT);
        huge(in.resolve("cut/01-answer/01-answer.ipynb"), "");
        put(in, "old/01-answer/01-answer.ipynb", old(RIGHT));
        put(in, "main/01-answer/Main.java", "package home;\npublic class Main { }\n");
        put(in, "main/01-answer/Question.java", "package home;\n\npublic " + SmallCourse.SOLUTION);
        put(in, "long/01-answer/01-answer.ipynb", SmallCourse.notebook("//" + "x".repeat(400_000)));
        put(in, "java/01-answer.java", SmallCourse.SOLUTION);
    }

    /** As Notebook 6 saved it: no ids, an older format, and a number that is none. */
    private static String old(String notebook) {
        return notebook.replaceAll("\"id\":\"[^\"]*\",", "")
                .replace("\"nbformat_minor\":5", "\"nbformat_minor\":2")
                .replace("\"metadata\":{}", "\"metadata\":{\"zoom\":NaN}");
    }

    /** 50 MB of outputs, as a notebook has whose loop printed too much. */
    private static void huge(Path file, String notebook) throws IOException {
        Files.createDirectories(file.getParent());
        byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write("{\"state\":\"".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 50; i++) {
                out.write(block);
            }
            String rest = notebook.isEmpty() ? "" : "\"," + notebook.substring(1);
            out.write(rest.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void names(Path in) throws IOException {
        put(in, "copy/01-answer (1).ipynb", RIGHT);
        put(in, "by number/exercise 2.ipynb", RIGHT);
        put(in, "nowhere/homework-final.ipynb", RIGHT);
        put(in, "loose_02-again.ipynb", RIGHT);
        put(in, "Moo Dle_1234_assignsubmission_file_/01-answer.ipynb", RIGHT);
        put(in, "=1+1/01-answer.ipynb", RIGHT);
        put(in, "<b>bold & co/01-answer.ipynb", RIGHT);
        put(in, "ann/.ipynb_checkpoints/01-answer-checkpoint.ipynb", RIGHT.replace("42", "1"));
        put(in, "again/01-answer/first.ipynb", RIGHT.replace("42", "1"));
        put(in, "again/01-answer/second.ipynb", RIGHT);
        time(in.resolve("again/01-answer/first.ipynb"), "2026-01-01T00:00:00Z");
        time(in.resolve("again/01-answer/second.ipynb"), "2026-01-02T00:00:00Z");
        put(in, "link/real.txt", "x");
        Files.createSymbolicLink(
                in.resolve("link/01-answer.ipynb"), in.resolve("ann/01-answer/01-answer.ipynb"));
        Files.createSymbolicLink(in.resolve("linked"), in.resolve("ann"));
    }

    private static void zips(Path in) throws IOException {
        zip(
                in.resolve("zed.zip"),
                Map.of(
                        "manifest.json",
                        "{\"student\":\"Zed\"}",
                        "01-answer/01-answer.ipynb",
                        RIGHT));
        zip(
                in.resolve("lee-1.zip"),
                Map.of(
                        "manifest.json",
                        "{\"student\":\"Lee\"}",
                        "01-answer/01-answer.ipynb",
                        RIGHT));
        zip(
                in.resolve("lee-2.zip"),
                Map.of(
                        "manifest.json",
                        "{\"student\":\"Lee\"}",
                        "01-answer/01-answer.ipynb",
                        RIGHT.replace("42", "1")));
        zip(in.resolve("in folder/handin.zip"), Map.of("02-again.ipynb", RIGHT));
        zip(
                in.resolve("climber.zip"),
                Map.of(
                        "../../ann/01-answer.ipynb",
                        RIGHT,
                        "/etc/01-answer.ipynb",
                        RIGHT,
                        "02-again.ipynb",
                        RIGHT));
        zip(in.resolve("russian.zip"), Map.of("inner.zip", "PK", "01-answer.ipynb", RIGHT));
        put(in, "torn.zip", "PK\u0003\u0004 this was a zip once");
        bomb(in.resolve("bomb.zip"));
        var many = new LinkedHashMap<String, String>();
        for (int i = 0; i < 1_200; i++) {
            many.put("f" + i, "");
        }
        zip(in.resolve("many.zip"), many);
    }

    /** A notebook of a gigabyte in a zip of a megabyte. */
    private static void bomb(Path file) throws IOException {
        byte[] zeros = new byte[1 << 20];
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("01-answer.ipynb"));
            for (int i = 0; i < 1_000; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
    }

    private static void zip(Path file, Map<String, String> entries) throws IOException {
        Files.createDirectories(file.getParent());
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private static void put(Path in, String name, String text) throws IOException {
        bytes(in, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(Path in, String name, byte[] bytes) throws IOException {
        Path file = in.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static void time(Path file, String time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
    }

    @Test
    @DisplayName("what can be read is judged, under whatever name it came")
    void judged() {
        for (String student :
                List.of(
                        "ann",
                        "python",
                        "windows",
                        "mark",
                        "java",
                        "renamed",
                        "twice",
                        "utf16",
                        "huge",
                        "old",
                        "main",
                        "copy",
                        "by number",
                        "loose",
                        "Moo Dle",
                        "'=1+1",
                        "<b>bold & co",
                        "again",
                        "Zed",
                        "in folder",
                        "climber",
                        "russian",
                        "Lee (lee-1.zip)")) {
            JsonNode row = results.of(student);
            assertThat(row.path("verdict").asText()).as(row.toString()).isEqualTo("PASSED");
            assertThat(row.path("points").asInt()).isEqualTo(3);
        }
        assertThat(results.of("ann").path("submitted").asText()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(results.of("again").path("attempts").asInt()).isEqualTo(2);
        assertThat(results.of("by number").path("exercise").asText()).isEqualTo("02-again");
    }

    @Test
    @DisplayName("two students of one name are kept apart, each with their own work")
    void sameName() {
        assertThat(results.of("Lee (lee-1.zip)").path("points").asInt()).isEqualTo(3);
        assertThat(results.of("Lee (lee-2.zip)").path("points").asInt()).isLessThan(3);
    }

    @Test
    @DisplayName("what cannot be read has no points, and says what to do")
    void unreadable() throws IOException {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("empty", "the file is empty");
        said.put("broken", "01-answer.ipynb");
        said.put("deep", "01-answer.ipynb");
        said.put("none", "has no cells");
        said.put("cut", "was cut off");
        said.put("latin", "not UTF-8");
        said.put("bomb", "not the JSON of a notebook");
        said.put("long", "characters");
        for (var each : said.entrySet()) {
            JsonNode row = results.of(each.getKey());
            assertThat(row.path("verdict").asText()).as(row.toString()).isEqualTo("UNREADABLE");
            assertThat(row.path("max_points").asInt()).isEqualTo(3);
            assertThat(results.page(each.getKey()))
                    .contains(each.getValue())
                    .doesNotContain("Exception");
        }
    }

    @Test
    @DisplayName("what belongs to nobody or to no exercise is named")
    void named() {
        assertThat(notUsed)
                .extracting(NotUsed::place)
                .containsExactlyInAnyOrder(
                        "climber.zip",
                        "climber.zip",
                        "link/01-answer.ipynb",
                        "link/real.txt",
                        "linked",
                        "many.zip",
                        "nowhere/homework-final.ipynb",
                        "russian.zip!/inner.zip",
                        "torn.zip");
        assertThat(notUsed)
                .extracting(NotUsed::reason)
                .anyMatch(each -> each.contains("leads out of the zip"))
                .anyMatch(each -> each.contains("symbolic link"))
                .anyMatch(each -> each.contains("1200 files"))
                .anyMatch(each -> each.contains("no name says which exercise"))
                .anyMatch(each -> each.contains("broken, cut off"));
    }

    @Test
    @DisplayName("names with markup or formulas stay names")
    void escaped() throws IOException {
        assertThat(Files.readString(results.folder().resolve("index.html")))
                .contains("&lt;b&gt;bold &amp; co")
                .doesNotContain("<b>bold");
        assertThat(Files.readString(results.folder().resolve("canvas.csv"))).contains("\"'=1+1\"");
    }
}
