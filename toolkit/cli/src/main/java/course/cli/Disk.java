package course.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What can go wrong with a disk, said so that a person can mend it. */
final class Disk {

    private Disk() {}

    /** Refuses to start on what cannot end well. */
    static void need(Path folder, long bytes) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() < bytes) {
            throw full(folder);
        }
    }

    static CourseException full(Path folder) {
        long free = 0;
        try {
            free = Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            // A disk that cannot say how much is free has, for us, none.
        }
        return new CourseException(
                "the disk is full: %d MB are free at %s.".formatted(free / 1_000_000, folder),
                "Make room (the course needs about 1 GB in all) and run the same command again.");
    }

    static CourseException explain(Path folder, IOException failure) {
        if (failure instanceof AccessDeniedException
                || String.valueOf(failure.getMessage()).contains("Read-only file system")) {
            return new CourseException(
                    "this folder cannot be written: " + folder + ".",
                    "Copy or clone the course to a folder of your own and start it there.");
        }
        if (String.valueOf(failure.getMessage()).contains("No space left")) {
            return full(folder);
        }
        return new CourseException(
                "cannot write in " + folder + ": " + failure,
                "Look at that folder, then try again.");
    }
}
