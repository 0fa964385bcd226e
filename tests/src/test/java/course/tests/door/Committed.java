package course.tests.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.tests.Checkout;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a committed notebook shows, and a run of it has to show as well.
 *
 * @param errors outputs that are errors, on purpose, or standard error
 * @param pictures outputs drawn as SVG
 * @param diagrams Mermaid diagrams in the text
 */
record Committed(int errors, int pictures, int diagrams) {

    static Committed read(String notebook) throws IOException {
        JsonNode tree = new ObjectMapper().readTree(Checkout.home().resolve(notebook).toFile());
        List<JsonNode> outputs =
                cells(tree).flatMap(cell -> cell.path("outputs").valueStream()).toList();
        return new Committed(
                count(
                        outputs,
                        output ->
                                output.path("output_type").asText().equals("error")
                                        || output.path("name").asText().equals("stderr")),
                count(outputs, Committed::isPicture),
                (int)
                        cells(tree)
                                .filter(cell -> cell.path("cell_type").asText().equals("markdown"))
                                .flatMap(cell -> cell.path("source").valueStream())
                                .filter(line -> line.asText().startsWith("```mermaid"))
                                .count());
    }

    /** HTML stands before SVG where an output has both. */
    private static boolean isPicture(JsonNode output) {
        return output.path("data").has("image/svg+xml") && !output.path("data").has("text/html");
    }

    private static Stream<JsonNode> cells(JsonNode tree) {
        return tree.path("cells").valueStream();
    }

    private static int count(List<JsonNode> outputs, Predicate<JsonNode> which) {
        return (int) outputs.stream().filter(which).count();
    }
}
