package course.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.explorer.Explorer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What was found about the programs of a folder, a line of JSON for each file, so that a run that
 * was cut can go on. A line holds for the same file, the same options and the same toolkit.
 */
final class ExploredPrograms {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** In a line: hash of what the result depends on. */
    private static final String KEY = "key";

    private final Path log;
    private final String settings;

    /** In a line: the results of a file's programs. */
    private static final String PROGRAMS = "programs";

    private final Map<String, List<ObjectNode>> known = new HashMap<>();

    /**
     * @param state where such files are kept
     * @param folder that of the programs
     * @param how how they are run
     */
    ExploredPrograms(Path state, Path folder, ProgramFile.How how) {
        settings =
                how.options()
                        + " "
                        + how.method()
                        + " "
                        + how.annotation()
                        + " "
                        + how.others()
                        + " "
                        + toolkit();
        log = state.resolve(hash(folder.toAbsolutePath().normalize().toString()) + ".jsonl");
        try {
            Files.createDirectories(state);
            if (Files.exists(log)) {
                for (String line : Files.readAllLines(log)) {
                    read(line);
                }
            }
        } catch (IOException e) {
            throw Disk.explain(log, e);
        }
    }

    /** A line that was cut when the run was ended is no result. */
    private void read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            var programs = new ArrayList<ObjectNode>();
            node.path(PROGRAMS).forEach(program -> programs.add((ObjectNode) program));
            if (!programs.isEmpty()) {
                known.put(node.path(KEY).asText(), programs);
            }
        } catch (IOException e) {
            // The last line, half written.
        }
    }

    /** What is known about a file's programs, or null. */
    List<ObjectNode> find(Path file) {
        return known.get(key(file));
    }

    void add(Path file, List<ObjectNode> found) {
        try {
            ObjectNode line = JSON.createObjectNode().put(KEY, key(file));
            line.putArray(PROGRAMS).addAll(found);
            Files.writeString(
                    log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw Disk.explain(log, e);
        }
    }

    private String key(Path file) {
        try {
            return hash(
                    settings
                            + "\n"
                            + file
                            + "\n"
                            + Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which explorer it is: its jar and when that was built. */
    private static String toolkit() {
        try {
            Path jar =
                    Path.of(
                            Explorer.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            return jar + " " + Files.getLastModifiedTime(jar);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the explorer's own jar cannot be found", e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
