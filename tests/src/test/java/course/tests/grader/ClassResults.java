package course.tests.grader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import course.grader.Grading;
import course.judge.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a grading wrote, read as a teacher's spreadsheet would. */
record ClassResults(Path folder, List<JsonNode> rows) {

    static final Grading.Listener SILENT =
            new Grading.Listener() {
                @Override
                public void found(int handedIn, int toJudge, Sandbox sandbox) {}

                @Override
                public void judged(String student, String exercise, String verdict) {}
            };

    static ClassResults of(Path folder) throws IOException {
        try (var rows =
                new CsvMapper()
                        .readerFor(JsonNode.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .<JsonNode>readValues(folder.resolve("grades.csv").toFile())) {
            return new ClassResults(folder, rows.readAll());
        }
    }

    /** The student's only row. */
    JsonNode of(String student) {
        List<JsonNode> own =
                rows.stream().filter(row -> row.path("student").asText().equals(student)).toList();
        if (own.size() != 1) {
            throw new AssertionError(own.size() + " rows for " + student + ", not one: " + own);
        }
        return own.getFirst();
    }

    /** The student's page; found by its title, for a file name may differ from the student's. */
    String page(String student) throws IOException {
        try (var pages = Files.list(folder.resolve("students"))) {
            for (Path page : pages.toList()) {
                String html = Files.readString(page);
                String title =
                        html.substring(html.indexOf("<title>") + 7, html.indexOf("</title>"));
                if (title.replace("&#39;", "'").replace("&amp;", "&").startsWith(student + ": ")) {
                    return html;
                }
            }
        }
        throw new AssertionError("no page of " + student);
    }
}
