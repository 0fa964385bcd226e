package course.grader.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;

/** Which files of the course go to the students: those named here and no other. */
public record BundleFiles(Path course, Path bundle) {

    private static final List<String> FILES =
            List.of(
                    "course",
                    "course.cmd",
                    "LICENSE",
                    ".gitignore",
                    "jbang-catalog.json",
                    // Read for its versions; there is nothing to build.
                    "pom.xml",
                    "docs/explorer.md",
                    "docs/scripts.md",
                    "toolkit/cli/requirements.txt",
                    "toolkit/cli/fetch_jdk.py",
                    "toolkit/cli/jbang-pom.xml",
                    "toolkit/cli/target/classes/course/cli/jvm.options");

    private static final List<String> FOLDERS =
            List.of(
                    "exercises",
                    "notebooks",
                    "jbang-scripts",
                    "toolkit/lab/target/lib",
                    "toolkit/cli/target/lib");

    /** The gradebook's driver, 14 MB, is of use to a teacher only. */
    private static final Set<String> TEACHERS_JARS = Set.of("sqlite-jdbc");

    /** Copies them. */
    public void copy() throws IOException {
        for (String file : FILES) {
            if (Files.isRegularFile(course.resolve(file))) {
                copy(course.resolve(file));
            }
        }
        for (String folder : FOLDERS) {
            if (Files.isDirectory(course.resolve(folder))) {
                copyTree(course.resolve(folder));
            }
        }
        // Says that there is nothing to build.
        Path target = Files.createDirectories(bundle.resolve("toolkit/cli/target"));
        Files.createFile(target.resolve("built"));
        addResource("README.md", bundle.resolve("README.md"));
    }

    /** A workflow for GitHub Actions; the built toolkit and the answers are to be committed. */
    public void addGitHub() throws IOException {
        Path workflow = bundle.resolve(".github/workflows/check.yml");
        Files.createDirectories(workflow.getParent());
        addResource("github/check.yml", workflow);
        addResource("github/gitignore", bundle.resolve(".gitignore"));
    }

    private static void addResource(String name, Path target) throws IOException {
        try (InputStream text = BundleFiles.class.getResourceAsStream(name)) {
            Files.copy(text, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void copy(Path file) throws IOException {
        Path target = bundle.resolve(course.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private void copyTree(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a) {
                        String name = dir.getFileName().toString();
                        boolean left = name.startsWith(".") || name.equals("__pycache__");
                        return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a)
                            throws IOException {
                        String name = file.getFileName().toString();
                        if (!name.startsWith(".")
                                && TEACHERS_JARS.stream().noneMatch(name::startsWith)) {
                            copy(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
