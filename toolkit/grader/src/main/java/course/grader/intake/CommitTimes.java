package course.grader.intake;

import course.grader.collect.Collected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** When files were committed that {@code ./course collect} has fetched. */
final class CommitTimes {

    /** By the student's folder. */
    private final Map<Path, Optional<Collected>> known = new HashMap<>();

    /** The commit that last changed a file, and when; nothing if it was not collected. */
    Optional<Collected.File> of(FoundFile file) {
        Path place = Path.of(file.place().replaceFirst("!/.*", ""));
        if (place.getNameCount() < 2) {
            return Optional.empty();
        }
        Path folder = file.at().file();
        for (int i = 1; i < place.getNameCount(); i++) {
            folder = folder.getParent();
        }
        String below = place.subpath(1, place.getNameCount()).toString().replace('\\', '/');
        return known.computeIfAbsent(folder, CommitTimes::read)
                .flatMap(collected -> Optional.ofNullable(collected.files().get(below)));
    }

    private static Optional<Collected> read(Path folder) {
        try {
            return Collected.of(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
