package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import course.grader.GradedClass;
import course.grader.SimilarPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.reporting.tooling.core.validator.DefaultValidator;
import org.opentest4j.reporting.tooling.core.validator.Severity;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Each export is held against what its reader documents; docs/grading.md names the documents. */
@DisplayName("What leaves the grader")
class ExportFormatsTest {

    private static final Set<String> VISIBILITIES =
            Set.of("hidden", "after_due_date", "after_published", "visible");
    private static final Set<String> TEXT_FORMATS =
            Set.of("text", "html", "simple_format", "md", "ansi");

    @TempDir static Path folder;

    private static Path out;

    @BeforeAll
    static void gradeOnce() throws Exception {
        RealAnswers answers =
                RealAnswers.in(folder)
                        .handIn(
                                "Ann Lee_1234_assignsubmission_file_",
                                "05-fix-the-race",
                                "right/AtomicAdd.java")
                        .handIn(
                                "Bo \"B\" <Öz>, Jr;",
                                "05-fix-the-race",
                                "wrong/ASSERTION/VolatileOnly.java")
                        .handIn("cy", "05-fix-the-race", "wrong/NOT_COMPILED/MissingSemicolon.java")
                        .handInFile("dee", "05-fix-the-race", "no notebook")
                        .grade();
        out = answers.out();
        try (var graded = GradedClass.open(out)) {
            graded.words(RealAnswers.COURSE).setPoints("cy/5=1.5");
            graded.words(RealAnswers.COURSE).setComment("cy/5=Nearly,\nsays \"the\" judge \u0007");
            graded.setSimilarPairs(
                    List.of(
                            new SimilarPair("05-fix-the-race", "Ann Lee", "cy", 0.51, 12),
                            new SimilarPair("05-fix-the-race", "=cy", "dee", 0.97, 40),
                            new SimilarPair("05-fix-the-race", "Ann Lee", "dee", 0.2, 5)),
                    List.of());
            graded.writeReports();
        }
    }

    @Test
    @DisplayName("names alike answers on the page of the class, the most alike first")
    void alike() throws IOException {
        assertThat(Files.readString(out.resolve("index.html")))
                .containsSubsequence("97 %", "51 %", "pairs.csv")
                .doesNotContain("20 %");
        assertThat(csv("similarity/pairs.csv")).hasSize(4);
    }

    @Test
    @DisplayName("is JUnit XML by a schema after Jenkins's and Surefire's, and its counts are true")
    void junit() throws Exception {
        Path file = out.resolve("junit.xml");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(ExportFormatsTest.class.getResource("junit.xsd"))
                .newValidator()
                .validate(new StreamSource(file.toFile()));
        Document xml =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        var suites = xml.getElementsByTagName("testsuite");
        assertThat(suites.getLength()).isEqualTo(4);
        assertThat(xml.getElementsByTagName("error").getLength())
                .as("dee's, which cannot be read")
                .isEqualTo(1);
        for (int i = 0; i < suites.getLength(); i++) {
            var suite = (Element) suites.item(i);
            for (var count :
                    List.of(
                            List.of("tests", "testcase"),
                            List.of("failures", "failure"),
                            List.of("errors", "error"),
                            List.of("skipped", "skipped"))) {
                assertThat(suite.getAttribute(count.get(0)))
                        .isEqualTo("" + suite.getElementsByTagName(count.get(1)).getLength());
            }
        }
    }

    @Test
    @DisplayName("is Open Test Reporting by its own validator")
    void openTestReporting() throws IOException {
        Path file = out.resolve("open-test-report.xml");
        var result = new DefaultValidator().validate(file);
        assertThat(result.count(Severity.ERROR)).as(result.toString()).isZero();
        assertThat(result.count(Severity.WARNING)).as(result.toString()).isZero();
        assertThat(Files.readString(file))
                .contains("name=\"Ann Lee\"", "name=\"05-fix-the-race\"")
                .contains("status=\"SUCCESSFUL\"", "status=\"FAILED\"", "<reason>")
                .contains("status=\"ERRORED\"");
        Path broken =
                Files.writeString(
                        folder.resolve("broken.xml"),
                        Files.readString(file).replace("SUCCESSFUL", "LUCKY"));
        assertThat(new DefaultValidator().validate(broken).count(Severity.ERROR)).isPositive();
    }

    @Test
    @DisplayName("is results.json as Gradescope specifies it: names, types, and allowed words")
    void gradescope() throws IOException {
        for (String student : List.of("Ann Lee", "cy", "dee")) {
            JsonNode root = read(out.resolve("gradescope/" + student + "/results.json"));
            onlyFields(
                    root,
                    "score output output_format test_output_format visibility stdout_visibility tests");
            assertThat(root.path("score").isNumber()).isTrue();
            assertThat(root.path("score").asDouble()).isNotNegative();
            assertThat(VISIBILITIES)
                    .contains(
                            root.path("visibility").asText(),
                            root.path("stdout_visibility").asText());
            assertThat(TEXT_FORMATS)
                    .contains(
                            root.path("output_format").asText(),
                            root.path("test_output_format").asText());
            assertThat(root.path("tests").isArray()).isTrue();
            assertThat(root.path("tests")).isNotEmpty();
            for (JsonNode test : root.path("tests")) {
                onlyFields(test, "name number score max_score status output visibility");
                assertThat(test.path("score").isNumber() && test.path("max_score").isNumber())
                        .isTrue();
                assertThat(test.path("score").asDouble())
                        .isBetween(0.0, test.path("max_score").asDouble());
                assertThat(Set.of("passed", "failed")).contains(test.path("status").asText());
                assertThat(VISIBILITIES).contains(test.path("visibility").asText());
                assertThat(test.path("name").isTextual() && test.path("number").isTextual())
                        .isTrue();
            }
        }
        assertThat(read(out.resolve("gradescope/cy/results.json")).path("score").asDouble())
                .isEqualTo(1.5);
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private static void onlyFields(JsonNode node, String allowed) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        assertThat(List.of(allowed.split(" "))).containsAll(names);
    }

    /** The rules of Canvas's GradebookImporter for the header, the points row and a student. */
    @Test
    @DisplayName("is what Canvas's gradebook imports")
    void canvas() throws IOException {
        List<String[]> rows = csv("canvas.csv");
        String[] head = rows.getFirst();
        assertThat(head[0]).contains("Student");
        assertThat(head[1]).contains("ID");
        assertThat(head[2]).matches("SIS\\s+User\\s+ID");
        assertThat(head[3]).matches("SIS\\s+Login\\s+ID");
        assertThat(head[4]).isEqualTo("Section");
        assertThat(head[5]).isEqualTo("05-fix-the-race");
        assertThat(rows.get(1)[0]).contains("Points Possible");
        assertThat(rows.get(1)[5]).matches("\\d+");
        assertThat(rows.subList(2, rows.size()))
                .hasSize(4)
                .allSatisfy(row -> {
                    assertThat(row).hasSameSizeAs(head);
                    // What cannot be read is left empty: it is no 0.
                    assertThat(row[5]).matches(row[0].equals("dee") ? "" : "\\d+([.]\\d+)?");
                })
                .anySatisfy(row -> assertThat(row[0]).isEqualTo("Bo \"B\" <Öz>, Jr;"))
                .anySatisfy(row -> assertThat(row[5]).isEqualTo("1.5"));
    }

    /** What Moodle's assignfeedback_offline asks for, and its gradebook's import of CSV. */
    @Test
    @DisplayName("is what Moodle's assignment and its gradebook import")
    void moodle() throws IOException {
        List<String[]> worksheet = csv("moodle-worksheet.csv");
        List<String> head = List.of(worksheet.getFirst());
        assertThat(head)
                .contains("Identifier", "Grade", "Last modified (grade)", "Feedback comments");
        assertThat(worksheet.get(1)[head.indexOf("Identifier")]).isEqualTo("Participant 1234");
        assertThat(worksheet.get(1)[head.indexOf("Grade")]).matches("\\d+");
        List<String[]> gradebook = csv("moodle.csv");
        assertThat(gradebook.getFirst())
                .containsExactly(
                        "Username", "Full name", "05-fix-the-race", "05-fix-the-race feedback");
        assertThat(gradebook).hasSize(5).allSatisfy(row -> assertThat(row).hasSize(4));
    }

    /**
     * Moodle's {@code is_valid_filename_for_import}: it splits each part of a path at its
     * underscores.
     */
    @Test
    @DisplayName("is a zip whose folders Moodle's feedback importer takes for its participants")
    void feedbackForMoodle() throws IOException {
        List<String> participants = new ArrayList<>();
        try (var zip = new ZipFile(out.resolve("feedback-moodle.zip").toFile())) {
            for (var entry : zip.stream().toList()) {
                String[] part =
                        entry.getName().substring(0, entry.getName().indexOf('/')).split("_", 5);
                assertThat(part).as(entry.getName()).hasSize(5);
                assertThat(part[2] + "_" + part[3]).isEqualTo("assignsubmission_file");
                assertThat(entry.getName()).endsWith("/feedback.html");
                participants.add(part[1]);
            }
        }
        assertThat(participants).containsExactly("1234");
    }

    @Test
    @DisplayName("knows Canvas's students by the numbers in Canvas's file names")
    void canvasIds(@TempDir Path other) throws Exception {
        RealAnswers canvas = RealAnswers.in(other);
        Files.createDirectories(canvas.submitted());
        for (String name : List.of("leeann_12345_67890", "oezbo_LATE_22222_67891")) {
            Files.writeString(
                    canvas.submitted().resolve(name + "_05-fix-the-race.ipynb"), "no notebook");
        }
        canvas.grade();
        List<String[]> rows = csv(canvas.out().resolve("canvas.csv"));
        assertThat(rows.subList(2, rows.size()))
                .extracting(row -> row[1] + ":" + row[5])
                .containsExactly("12345:", "22222:");
        assertThat(canvas.out().resolve("feedback-moodle.zip")).doesNotExist();
        assertThat(csv(canvas.out().resolve("grades.csv")).get(1)[2]).isEqualTo("unreadable");
    }

    @Test
    @DisplayName("names the class in the order in which people sort names")
    void sorted(@TempDir Path other) throws Exception {
        List<String> names =
                List.of(
                        "Ann Lee",
                        "Anna Bo",
                        "Çelik Şule",
                        "dmitri Orlov",
                        "Eve Moss",
                        "Łukasz Nowak",
                        "Mila Öz",
                        "student 2",
                        "student 10",
                        "Zoë Ruiz",
                        "王伟");
        RealAnswers people = RealAnswers.in(other);
        for (String name : names) {
            people.handInFile(name, "05-fix-the-race", "no notebook");
        }
        people.grade();
        List<String[]> rows = csv(people.out().resolve("grades.csv"));
        assertThat(rows.subList(1, rows.size()))
                .extracting(row -> row[0])
                .containsExactlyElementsOf(names);
    }

    @Test
    @DisplayName("guards texts against formulas, and leaves numbers, dashes and times alone")
    void formulas() throws IOException {
        List<String[]> worksheet = csv("moodle-worksheet.csv");
        int modified = List.of(worksheet.getFirst()).indexOf("Last modified (grade)");
        assertThat(worksheet.subList(1, worksheet.size()))
                .allSatisfy(row -> assertThat(row[modified]).isEqualTo("-"));
        assertThat(csv("similarity/pairs.csv"))
                .anySatisfy(row -> assertThat(row[1]).isEqualTo("'=cy"));
    }

    private static List<String[]> csv(String name) throws IOException {
        return csv(out.resolve(name));
    }

    private static List<String[]> csv(Path file) throws IOException {
        try (var rows =
                new CsvMapper()
                        .readerFor(String[].class)
                        .with(CsvParser.Feature.WRAP_AS_ARRAY)
                        .<String[]>readValues(file.toFile())) {
            return rows.readAll();
        }
    }

    @Test
    @DisplayName("is workflow commands that GitHub's runner reads back as they were meant")
    void gitHub() throws IOException {
        List<String> lines = Files.readAllLines(out.resolve("github/annotations.txt"));
        assertThat(lines).hasSize(3);
        for (String line : lines) {
            // As actions/runner splits them: properties up to the next "::", each up to a comma.
            assertThat(line).matches("::(error|warning) file=[^:,]+(,line=\\d+)?,title=[^:,]+::.+");
        }
        assertThat(lines.toString()).contains("Bo \"B\" <Öz>%2C Jr;/05-fix-the-race");
        assertThat(Files.readString(out.resolve("github/summary.md")))
                .contains("| Bo \"B\" &lt;Öz>, Jr; | 05-fix-the-race |");
    }
}
