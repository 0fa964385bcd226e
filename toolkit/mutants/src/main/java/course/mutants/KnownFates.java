package course.mutants;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of mutants in earlier runs: a line for each, added as soon as it is known, so that a
 * run that was killed loses those at hand and no other. A line names a mutant by a hash of all that
 * its fate depends on; one that was cut off is not read. Safe for use by several threads and
 * processes.
 */
final class KnownFates {

    private static final Pattern LINE =
            Pattern.compile(
                    "([0-9a-f]{32}) ("
                            + Stream.of(Fate.values())
                                    .map(Fate::name)
                                    .collect(Collectors.joining("|"))
                            + ")");

    private final Path file;
    private final Map<String, Fate> fates = new ConcurrentHashMap<>();

    KnownFates(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.getParent());
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                Matcher match = LINE.matcher(line);
                if (match.matches()) {
                    fates.put(match.group(1), Fate.valueOf(match.group(2)));
                }
            }
        }
    }

    /** Null if it is not known. */
    Fate of(String key) {
        return fates.get(key);
    }

    void put(String key, Fate fate) throws IOException {
        fates.put(key, fate);
        // Begins a line of its own, whatever a process that was killed has left behind.
        Files.writeString(
                file,
                "\n" + key + " " + fate + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /**
     * The name of a mutant.
     *
     * @param fingerprint of tests and toolkit
     */
    static String key(String fingerprint, Mutant mutant) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part :
                    new String[] {fingerprint, mutant.operator(), mutant.place(), mutant.text()}) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
