package course.grader.intake;

import java.util.List;
import java.util.Optional;

/**
 * A file and whose it is.
 *
 * @param name what its owner calls it, without what a platform puts before
 * @param folders in which it lies, the nearest last; without those that are a student's name
 * @param said what a platform's name for it says
 * @param courses whether it lies where only files of the course are
 * @param stamped whether a {@code timestamp.txt} beside it can be the teacher's
 */
record Piece(
        Owner owner,
        FoundFile file,
        String name,
        List<String> folders,
        Optional<PlatformName> said,
        boolean courses,
        boolean stamped) {

    Piece {
        folders = List.copyOf(folders);
    }

    String stem() {
        return FoundFile.stem(name);
    }
}
