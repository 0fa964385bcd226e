package course.tests.door;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This machine with something taken away from it, by bubblewrap; nothing of it really changes. */
final class Sandbox {

    private final List<String> options =
            new ArrayList<>(List.of("bwrap", "--dev-bind", "/", "/", "--die-with-parent"));

    Sandbox withoutNetwork() {
        options.add("--unshare-net");
        return this;
    }

    /** An empty folder in place of another; nothing happens where there is none. */
    Sandbox without(Path folder) {
        if (Files.isDirectory(folder)) {
            options.addAll(List.of("--tmpfs", folder.toString()));
        }
        return this;
    }

    /** A disk of so many bytes, empty, in place of a folder. */
    Sandbox withDisk(Path folder, long bytes) {
        options.addAll(List.of("--size", Long.toString(bytes), "--tmpfs", folder.toString()));
        return this;
    }

    Sandbox readOnly(Path folder) {
        options.addAll(List.of("--ro-bind", folder.toString(), folder.toString()));
        return this;
    }

    Sandbox with(Path source, Path destination) {
        options.addAll(List.of("--ro-bind", source.toString(), destination.toString()));
        return this;
    }

    /** A folder in place of another, to be written as well. */
    Sandbox withFolder(Path source, Path destination) {
        options.addAll(List.of("--bind", source.toString(), destination.toString()));
        return this;
    }

    List<String> around(List<String> command) {
        var all = new ArrayList<>(options);
        all.add("--");
        all.addAll(command);
        return all;
    }
}
