package course.tests.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A notebook as nbgrader sees it: one cell of its own, and the others. */
record NbgraderNotebook(JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static NbgraderNotebook read(Path file) throws IOException {
        return new NbgraderNotebook(JSON.readTree(file.toFile()));
    }

    void write(Path file) throws IOException {
        JSON.writeValue(file.toFile(), json);
    }

    private JsonNode answerCell() {
        List<JsonNode> answers = new ArrayList<>();
        for (JsonNode cell : json.path("cells")) {
            if (!cell.at("/metadata/nbgrader").isMissingNode()) {
                answers.add(cell);
            }
        }
        assertThat(answers).as("cells that nbgrader knows").hasSize(1);
        return answers.getFirst();
    }

    String answer() {
        return source(answerCell());
    }

    void answer(String text) {
        ((ObjectNode) answerCell()).put("source", text);
    }

    /** What nbgrader keeps of the cell of the answer. */
    JsonNode metadata() {
        return answerCell().at("/metadata/nbgrader");
    }

    /** Of all cells but the answer's. */
    List<String> otherSources() {
        List<String> sources = new ArrayList<>();
        for (JsonNode cell : json.path("cells")) {
            if (cell.at("/metadata/nbgrader").isMissingNode()) {
                sources.add(source(cell));
            }
        }
        return sources;
    }

    private static String source(JsonNode cell) {
        if (cell.path("source") instanceof ArrayNode lines) {
            var source = new StringBuilder();
            lines.forEach(line -> source.append(line.asText()));
            return source.toString();
        }
        return cell.path("source").asText();
    }

    /**
     * nbgrader's own, of an ungraded answer: text, type, graded, answer, not locked, id, points.
     */
    String checksum() throws GeneralSecurityException {
        String all = answer() + "codeTrueTrueFalseanswer" + metadata().path("points").asDouble();
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("MD5")
                                .digest(all.getBytes(StandardCharsets.UTF_8)));
    }
}
