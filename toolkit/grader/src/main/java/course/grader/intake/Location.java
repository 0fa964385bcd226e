package course.grader.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the bytes of a file are.
 *
 * @param file on the disk
 * @param entries none, or the entry in that zip, the entry in the zip that this is, and so on
 */
public record Location(Path file, List<String> entries) {

    public Location {
        entries = List.copyOf(entries);
    }

    static Location onDisk(Path file) {
        return new Location(file, List.of());
    }

    Location inside(String entry) {
        return new Location(file, Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }

    boolean isOnDisk() {
        return entries.isEmpty();
    }
}
