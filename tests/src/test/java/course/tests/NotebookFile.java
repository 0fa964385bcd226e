package course.tests;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Notebooks that a test makes. */
public final class NotebookFile {

    private NotebookFile() {}

    /** Writes a notebook of code cells, given by their ids, that were never run. */
    public static Path write(Path file, Map<String, String> cells) throws IOException {
        return write(file, cells, Set.of());
    }

    /** The same, with the ids {@code cell-0}, {@code cell-1} and so on. */
    public static Path write(Path file, String... cells) throws IOException {
        var named = new LinkedHashMap<String, String>();
        for (String source : cells) {
            named.put("cell-" + named.size(), source);
        }
        return write(file, named);
    }

    /**
     * The same as the first.
     *
     * @param failing ids of the cells whose errors are intended
     */
    public static Path write(Path file, Map<String, String> cells, Set<String> failing)
            throws IOException {
        var json = new ObjectMapper();
        ObjectNode notebook = json.createObjectNode().put("nbformat", 4).put("nbformat_minor", 5);
        notebook.putObject("metadata")
                .putObject("kernelspec")
                .put("name", "java")
                .put("display_name", "Java 25")
                .put("language", "java");
        var list = notebook.putArray("cells");
        cells.forEach((id, source) -> {
            ObjectNode cell = list.addObject().put("cell_type", "code").put("id", id);
            cell.put("source", source).putNull("execution_count");
            cell.putArray("outputs");
            ObjectNode metadata = cell.putObject("metadata");
            if (failing.contains(id)) {
                metadata.putArray("tags").add("raises-exception");
            }
        });
        return Files.write(file, json.writeValueAsBytes(notebook));
    }
}
