package course.grader.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for texts in all files of a folder, also inside its zips and jars. */
public final class Leaks {

    private final List<String> forbidden;
    private final List<String> found = new ArrayList<>();

    private Leaks(List<String> forbidden) {
        this.forbidden = List.copyOf(forbidden);
    }

    /**
     * Sentences that name text and file; none if nothing was found.
     *
     * @param folder or a single file
     */
    public static List<String> of(Path folder, List<String> forbidden) throws IOException {
        var leaks = new Leaks(forbidden);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path shown = file.equals(folder) ? file.getFileName() : folder.relativize(file);
                leaks.look(shown.toString(), Files.readAllBytes(file));
            }
        }
        return leaks.found;
    }

    private void look(String name, byte[] bytes) throws IOException {
        // Class files hold texts in modified UTF-8, which for these is UTF-8.
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (String each : forbidden) {
            if (text.contains(each)) {
                found.add(name + " holds \"" + each + "\"");
            }
        }
        if (name.endsWith(".zip") || name.endsWith(".jar")) {
            try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                ZipEntry entry;
                while ((entry = zip.getNextEntry()) != null) {
                    look(name + "!/" + entry.getName(), zip.readAllBytes());
                }
            }
        }
    }
}
