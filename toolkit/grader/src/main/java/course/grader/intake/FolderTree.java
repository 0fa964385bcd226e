package course.grader.intake;

import course.grader.intake.FoundFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * What lies in a folder, zips included, as a tree. Follows no symbolic link and changes nothing.
 */
final class FolderTree {

    /** Deep enough for a class, its assignments and what platforms make of a submission. */
    private static final int DEEPEST = 12;

    /** What an earlier run wrote into the same folder was not handed in. */
    private static final String GRADEBOOK = "gradebook.db";

    private final Path root;
    private final BiConsumer<String, String> problem;

    /**
     * @param root to which places are relative
     * @param problem told place and reason of what cannot be read
     */
    FolderTree(Path root, BiConsumer<String, String> problem) {
        this.root = root;
        this.problem = problem;
    }

    /** A folder, zip or file. */
    FoundFile read(Path file) throws IOException {
        return read(
                file,
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS),
                0);
    }

    private FoundFile read(Path file, BasicFileAttributes attributes, int depth) {
        String name = file.getFileName().toString();
        Instant modified =
                attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.SECONDS);
        var at = Location.onDisk(file);
        if (attributes.isDirectory()) {
            List<Path> inside = list(file);
            return new FoundFile(
                    name,
                    place(file),
                    Kind.FOLDER,
                    at,
                    modified,
                    children(file, inside, depth + 1),
                    inside.stream().anyMatch(each -> each.endsWith(".git")));
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return new ZipTree(modified, depth == 0, problem).read(name, place(file), at);
        }
        return new FoundFile(name, place(file), Kind.FILE, at, modified, List.of(), false);
    }

    private List<Path> list(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        } catch (IOException e) {
            problem.accept(place(folder), "It cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private List<FoundFile> children(Path folder, List<Path> inside, int depth) {
        List<FoundFile> children = new ArrayList<>();
        for (Path each : inside) {
            if (FoundFile.leftBehind(each.getFileName().toString())) {
                continue;
            }
            if (depth > DEEPEST) {
                problem.accept(
                        place(folder),
                        "The folders are nested too deeply; it was not looked into.");
                break;
            }
            try {
                child(each, depth, children);
            } catch (IOException e) {
                problem.accept(place(each), "It cannot be read: " + e.getMessage());
            }
        }
        return children;
    }

    private void child(Path file, int depth, List<FoundFile> children) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            problem.accept(
                    place(file),
                    "It is a symbolic link, and links are not followed. Hand in the file itself.");
        } else if (attributes.isOther()) {
            problem.accept(place(file), "It is not a file (a pipe or device).");
        } else if (!Files.exists(file.resolve(GRADEBOOK))) {
            children.add(read(file, attributes, depth));
        }
    }

    private String place(Path file) {
        String place = root.relativize(file).toString().replace('\\', '/');
        return place.isEmpty() ? file.getFileName().toString() : place;
    }
}
