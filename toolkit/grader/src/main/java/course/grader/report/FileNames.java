package course.grader.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/** A file name for each student that is safe on every system, and different for each. */
public final class FileNames {

    private final Map<String, String> owners = new HashMap<>();

    public String of(String student) {
        String plain = student.replaceAll("[^\\p{L}\\p{N} ._()-]", "_").strip();
        plain = plain.replaceAll("^[. ]+|[. ]+$", "");
        plain = plain.length() > 80 ? plain.substring(0, 80) : plain;
        boolean same = plain.equals(student) && !reserved(plain);
        // Windows and macOS take "Ann" and "ann" for one.
        String owner = owners.putIfAbsent(plain.toLowerCase(Locale.ROOT), student);
        return same && (owner == null || owner.equals(student))
                ? plain
                : plain + "-" + hash(student);
    }

    private static boolean reserved(String name) {
        return name.isEmpty() || name.matches("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    }

    private static String hash(String student) {
        var crc = new CRC32();
        crc.update(student.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
