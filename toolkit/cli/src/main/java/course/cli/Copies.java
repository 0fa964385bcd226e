package course.cli;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The learner's own copies, under {@code work/}: notebooks and exercises, and what these link to or
 * read, which JupyterLab could not show from outside that folder.
 *
 * <p>A copy that the learner has touched is never overwritten. One that is still byte for byte what
 * was copied follows its original; {@code work/.originals} remembers what was copied.
 */
record Copies(Checkout checkout) {

    private static final List<String> COPIED =
            List.of(
                    "notebooks/**",
                    "exercises/**",
                    "jbang-scripts/**",
                    "docs/**",
                    "bench/processes.*");

    /**
     * What was done.
     *
     * @param renewed the copies that were made or renewed
     * @param behind the copies that are kept, as the learner changed them, although their original
     *     has changed as well
     */
    record Outcome(List<Path> renewed, List<Path> behind) {}

    /** Makes what is missing and renews what the learner never touched. */
    Outcome bringUpToDate() {
        var outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        try {
            Files.createDirectories(checkout.work());
            for (String files : COPIED) {
                Path folder = checkout.home().resolve(files.substring(0, files.indexOf('/')));
                if (Files.isDirectory(folder)) {
                    visit(
                            folder,
                            FileSystems.getDefault().getPathMatcher("glob:" + files),
                            outcome);
                }
            }
        } catch (IOException e) {
            throw Disk.explain(checkout.work(), e);
        }
        return outcome;
    }

    private void visit(Path folder, PathMatcher copied, Outcome outcome) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path dir, BasicFileAttributes attributes) {
                        return dir.getFileName().toString().startsWith(".")
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Path relative = checkout.home().relativize(file);
                        if (copied.matches(relative)) {
                            bringUpToDate(relative, outcome);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private void bringUpToDate(Path file, Outcome outcome) throws IOException {
        Path original = checkout.home().resolve(file);
        Path copy = checkout.work().resolve(file);
        Path copied = checkout.work().resolve(".originals").resolve(file);
        if (Files.exists(copy) && Files.exists(copied) && Files.mismatch(original, copied) == -1) {
            return;
        }
        if (Files.exists(copy) && (!Files.exists(copied) || Files.mismatch(copy, copied) != -1)) {
            outcome.behind().add(copy);
            return;
        }
        put(original, copied);
        put(original, copy);
        outcome.renewed().add(copy);
    }

    /** All or nothing, so that being cut off leaves no half notebook. */
    private static void put(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Path part = to.resolveSibling(to.getFileName() + ".part");
        Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
