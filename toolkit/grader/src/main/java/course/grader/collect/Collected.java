package course.grader.collect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of one repository and what was written out of it; kept beside the students'
 * folders, where no student can write.
 *
 * @param repository where it was fetched from
 * @param sightings all looks at it, in the order of time
 * @param commit what the folder holds; nothing if there is no folder
 * @param files by path below the folder, with slashes: when and with which commit each got its text
 */
public record Collected(
        String repository, List<Sighting> sightings, String commit, Map<String, File> files) {

    /** In the folder that was collected into. */
    static final String PLACE = ".collected";

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param handedIn see {@link History}
     * @param commit its id
     */
    public record File(Instant handedIn, String commit) {}

    public Collected {
        sightings = List.copyOf(sightings);
        files = Map.copyOf(files);
    }

    static Collected nothingOf(String repository) {
        return new Collected(repository, List.of(), "", Map.of());
    }

    /**
     * @param folder a student's, below the one that was collected into
     * @return nothing if it was not collected
     * @throws IOException if it cannot be read
     */
    public static Optional<Collected> of(Path folder) throws IOException {
        Path file = place(folder);
        return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    }

    static Path place(Path folder) {
        return folder.resolveSibling(PLACE).resolve(folder.getFileName() + ".json");
    }

    private static Collected read(Path file) throws IOException {
        JsonNode root = JSON.readTree(file.toFile());
        List<Sighting> sightings = new ArrayList<>();
        for (JsonNode each : root.path("sightings")) {
            sightings.add(
                    new Sighting(
                            each.path("tip").asText(), time(each, "first"), time(each, "last")));
        }
        Map<String, File> files = new TreeMap<>();
        root.path("files")
                .properties()
                .forEach(each ->
                        files.put(
                                each.getKey(),
                                new File(
                                        time(each.getValue(), "handedIn"),
                                        each.getValue().path("commit").asText())));
        return new Collected(
                root.path("repository").asText(), sightings, root.path("commit").asText(), files);
    }

    private static Instant time(JsonNode node, String name) {
        return Instant.parse(node.path(name).asText());
    }

    /** As a whole or not at all. */
    void write(Path folder) throws IOException {
        ObjectNode root = JSON.createObjectNode().put("repository", repository);
        ArrayNode looks = root.putArray("sightings");
        sightings.forEach(each ->
                looks.addObject()
                        .put("tip", each.tip())
                        .put("first", each.first().toString())
                        .put("last", each.last().toString()));
        root.put("commit", commit);
        ObjectNode all = root.putObject("files");
        new TreeMap<>(files)
                .forEach((path, file) ->
                        all.putObject(path)
                                .put("handedIn", file.handedIn().toString())
                                .put("commit", file.commit()));
        Path part = place(folder).resolveSibling(folder.getFileName() + ".json.part");
        JSON.writerWithDefaultPrettyPrinter().writeValue(part.toFile(), root);
        Files.move(part, place(folder), StandardCopyOption.ATOMIC_MOVE);
    }

    /** With one more look at it. */
    Collected seen(String tip, Instant now) {
        List<Sighting> all = new ArrayList<>(sightings);
        boolean same = !all.isEmpty() && all.getLast().tip().equals(tip);
        Instant first = same ? all.removeLast().first() : now;
        all.add(new Sighting(tip, first, now));
        return new Collected(repository, all, commit, files);
    }
}
