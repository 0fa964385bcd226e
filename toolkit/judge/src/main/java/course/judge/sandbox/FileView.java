package course.judge.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The files that exist inside a bubblewrap sandbox, as its options. */
final class FileView {

    private final Set<Path> folders = new LinkedHashSet<>();
    private final List<Path> bound = new ArrayList<>();
    private final List<String> options = new ArrayList<>();

    /** Where a JVM's libraries are, and no programs: there is no shell inside. */
    void systemLibraries() {
        add(Path.of("/usr/lib"));
        for (String name : List.of("lib", "lib64", "lib32")) {
            add(Path.of("/usr", name));
            Path top = Path.of("/", name);
            if (Files.isSymbolicLink(top)) {
                options.addAll(List.of("--symlink", target(top), top.toString()));
            } else {
                add(top);
            }
        }
        add(Path.of("/etc/ld.so.cache"));
        // Debian's own OpenJDK keeps its settings there.
        add(Path.of("/etc/java-25-openjdk"));
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "usr/lib";
        }
    }

    /** A file or folder at its own place, to be read; nothing if there is none. */
    void add(Path path) {
        boolean seen = bound.stream().anyMatch(path::startsWith);
        if (!seen && Files.exists(path)) {
            bound.add(path);
            addParents(path);
            options.addAll(List.of("--ro-bind", path.toString(), path.toString()));
        }
    }

    /** What bubblewrap makes at that place. */
    void addOwn(String place, String... option) {
        folders.add(Path.of(place));
        options.addAll(List.of(option));
    }

    /** Made by hand: those that bubblewrap makes by itself are closed to all but root. */
    private void addParents(Path path) {
        Path parent = path.getParent();
        if (parent != null && parent.getParent() != null && folders.add(parent)) {
            addParents(parent);
            options.addAll(List.of("--dir", parent.toString()));
        }
    }

    List<String> options() {
        return List.copyOf(options);
    }
}
