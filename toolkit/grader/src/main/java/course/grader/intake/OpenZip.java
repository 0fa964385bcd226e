package course.grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Zips, and zips in zips, opened for reading. */
final class OpenZip {

    /** How long a file in a zip may be; a notebook of the course with its pictures has 100 kB. */
    static final int MOST_BYTES = 20 << 20;

    private OpenZip() {}

    /** What is done with a zip while it is open. */
    interface Use<T> {
        T of(ZipFile zip) throws IOException;
    }

    /**
     * Opens a zip on the disk. Names that are not UTF-8 are those of an old Windows.
     *
     * @throws ZipException if it is none
     */
    static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            if (Charset.isSupported("IBM850") && String.valueOf(e.getMessage()).contains("name")) {
                return new ZipFile(file.toFile(), Charset.forName("IBM850"));
            }
            throw e;
        }
    }

    /**
     * @param entries from the outermost zip inwards; none for the file itself
     * @throws IOException if one of them is gone, broken or too large
     */
    static <T> T with(Path file, List<String> entries, Use<T> use) throws IOException {
        try (ZipFile zip = open(file)) {
            if (entries.isEmpty()) {
                return use.of(zip);
            }
            Path inner = Files.createTempFile("handed-in", ".zip");
            try {
                copy(zip, entries.getFirst(), inner);
                return with(inner, entries.subList(1, entries.size()), use);
            } finally {
                Files.deleteIfExists(inner);
            }
        }
    }

    private static void copy(ZipFile zip, String entry, Path target) throws IOException {
        try (InputStream in = stream(zip, entry)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("it has more than " + (MOST_BYTES >> 20) + " MB");
            }
            Files.copy(
                    new java.io.ByteArrayInputStream(bytes),
                    target,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static InputStream stream(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("it is gone from the zip");
        }
        return zip.getInputStream(entry);
    }
}
