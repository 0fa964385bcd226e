package course.grader.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a zip holds, without unpacking it. What its directory says is not believed where it matters:
 * sizes are counted when an entry is read.
 *
 * @param student what {@code manifest.json} says, or nothing
 * @param entries the names of its files, in order
 * @param problems what cannot be used, in sentences
 */
record ZipListing(String student, List<String> entries, List<String> problems) {

    private static final int MOST_ENTRIES = 1_000;

    static ZipListing of(Path file) {
        List<String> entries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        String student = "";
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                problems.add(
                        "The zip has "
                                + zip.size()
                                + " files; more than "
                                + MOST_ENTRIES
                                + " are not looked at. Hand in what ./course pack makes.");
                return new ZipListing("", List.of(), problems);
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                sort(entry, entries, problems);
            }
            student = student(zip);
        } catch (IOException | IllegalArgumentException e) {
            problems.add(
                    "The zip cannot be read ("
                            + e.getMessage()
                            + "): broken, cut off, or protected by a password. Hand in what"
                            + " ./course pack makes.");
        }
        return new ZipListing(student, entries.stream().distinct().sorted().toList(), problems);
    }

    private static void sort(ZipEntry entry, List<String> entries, List<String> problems) {
        String name = entry.getName();
        if (entry.isDirectory()
                || name.contains("__MACOSX")
                || name.contains(".ipynb_checkpoints")) {
            return;
        }
        boolean outside =
                name.startsWith("/")
                        || name.contains("\\")
                        || name.contains("\0")
                        || name.matches("^[A-Za-z]:.*")
                        || List.of(name.split("/")).contains("..");
        if (outside) {
            problems.add(
                    "The entry \""
                            + name
                            + "\" leads out of the zip's own folder, and was left out.");
        } else if (name.toLowerCase(java.util.Locale.ROOT).endsWith(".zip")) {
            problems.add("The zip \"" + name + "\" inside the zip was not looked into.");
        } else if (entries.contains(name)) {
            problems.add("The zip holds \"" + name + "\" twice; the first was taken.");
        } else {
            entries.add(name);
        }
    }

    private static String student(ZipFile zip) throws IOException {
        ZipEntry manifest = zip.getEntry("manifest.json");
        if (manifest == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(manifest)) {
            byte[] bytes = in.readNBytes(1 << 20);
            String name = new ObjectMapper().readTree(bytes).path("student").asText("");
            return name.isBlank() ? "" : StudentName.clean(name);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return "";
        }
    }
}
