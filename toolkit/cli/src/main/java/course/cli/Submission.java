package course.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import course.judge.Assignment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What a student hands in: a zip of {@code NAME/NAME.ipynb} for each exercise, which unpacked is
 * nbgrader's {@code submitted/STUDENT/}, and {@code manifest.json} that says whose it is and what
 * each file's SHA-256 was.
 */
final class Submission {

    /** A zip knows no time zone; a constant makes equal answers equal files. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private Submission() {}

    static void write(
            Path zip, String student, List<Assignment> answered, Function<Assignment, Path> copy)
            throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        var manifest = new ObjectMapper().createObjectNode().put("student", student);
        var answers = manifest.putArray("answers");
        for (Assignment each : answered) {
            String path = each.name() + "/" + each.name() + ".ipynb";
            byte[] bytes = Files.readAllBytes(copy.apply(each));
            files.put(path, bytes);
            answers.addObject()
                    .put("exercise", each.name())
                    .put("file", path)
                    .put("sha256", sha256(bytes));
        }
        byte[] text = (manifest.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
        files.put("manifest.json", text);
        Path part = zip.resolveSibling(zip.getFileName() + ".part");
        try (var out = new ZipOutputStream(Files.newOutputStream(part))) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                out.putNextEntry(entry);
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        Files.move(part, zip, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
