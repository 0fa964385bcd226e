package course.grader;

import course.grader.bundle.BundleFiles;
import course.judge.Assignment;
import course.judge.BadInput;
import course.judge.CourseFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An autograder to upload to Gradescope: {@code setup.sh}, {@code run_autograder} and the course
 * with its hidden tests, as "Autograder Specifications" asks. Not for students.
 */
public final class AutograderZip {

    private static final List<String> FILES =
            List.of(
                    "course",
                    "LICENSE",
                    "pom.xml",
                    "toolkit/cli/requirements.txt",
                    "toolkit/cli/fetch_jdk.py",
                    "toolkit/cli/target/classes/course/cli/jvm.options");

    private static final String JARS = "toolkit/cli/target/lib";

    /** 15 MB that only the notebooks' web pages use. */
    private static final Set<String> JARS_OF_PAGES = Set.of("mermaid", "highlightjs");

    private static final Set<PosixFilePermission> PROGRAM =
            PosixFilePermissions.fromString("rwxr-xr-x");

    private AutograderZip() {}

    /**
     * Writes it, as a whole or not at all.
     *
     * @param numbersOrNames of the exercises; none means all
     * @return the names of the exercises
     * @throws BadInput if there is no such exercise or the target is no zip
     */
    public static List<String> write(CourseFolder course, Path zip, List<String> numbersOrNames)
            throws IOException {
        Path target = zip.toAbsolutePath().normalize();
        if (!target.getFileName().toString().endsWith(".zip") || Files.isDirectory(target)) {
            throw new BadInput(zip + " should be a file whose name ends in .zip.");
        }
        List<Assignment> chosen =
                numbersOrNames.isEmpty()
                        ? course.assignments()
                        : numbersOrNames.stream().map(course::assignment).distinct().toList();
        Files.createDirectories(target.getParent());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (FileSystem files =
                FileSystems.newFileSystem(
                        part, Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
            new Writing(course.root(), files.getPath("/")).write(chosen);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        return chosen.stream().map(Assignment::name).toList();
    }

    private record Writing(Path course, Path zip) {

        void write(List<Assignment> chosen) throws IOException {
            for (String script : List.of("setup.sh", "run_autograder")) {
                try (InputStream text =
                        BundleFiles.class.getResourceAsStream("gradescope/" + script)) {
                    Files.copy(text, zip.resolve(script));
                }
                Files.setPosixFilePermissions(zip.resolve(script), PROGRAM);
            }
            for (String file : FILES) {
                copy(course.resolve(file));
            }
            Files.setPosixFilePermissions(zip.resolve("course/course"), PROGRAM);
            // Says that there is nothing to build.
            Files.createFile(zip.resolve("course/toolkit/cli/target/built"));
            copyTree(course.resolve(JARS));
            copyTree(course.resolve("tests/exercises/shared"));
            for (Assignment each : chosen) {
                copy(each.notebook());
                copy(each.solution());
                copyTree(each.tests());
            }
        }

        private void copyTree(Path folder) throws IOException {
            if (Files.notExists(folder)) {
                return;
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    String below = folder.relativize(file).toString();
                    if (!below.matches("(right|wrong)[/\\\\].*") && !ofPages(below)) {
                        copy(file);
                    }
                }
            }
        }

        private static boolean ofPages(String name) {
            return name.endsWith(".jar") && JARS_OF_PAGES.stream().anyMatch(name::startsWith);
        }

        private void copy(Path file) throws IOException {
            Path target = zip.resolve("course");
            for (Path name : course.relativize(file)) {
                target = target.resolve(name.toString());
            }
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }
}
