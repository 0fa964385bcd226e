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

/**
 * Which files of the course go to the students: those named here and no other.
 *
 * @param course the folder of the course
 * @param jbang the folder of JBang's jars: with them no student needs Maven
 * @param bundle the folder to fill
 */
public record BundleFiles(Path course, Path jbang, Path bundle) {

    private static final List<String> FILES =
            List.of(
                    "course",
                    "course.cmd",
                    "LICENSE",
                    ".gitattributes",
                    "jbang-catalog.json",
                    // Notebook 15 shows these figures and has them measured again.
                    "bench/processes.csv",
                    "bench/processes.java",
                    "bench/processes.md",
                    "bench/Links.java",
                    "docs/explorer.md",
                    "docs/scripts.md",
                    "docs/source-map.csv",
                    "toolkit/cli/requirements.txt",
                    "toolkit/cli/fetch_jdk.py",
                    "toolkit/cli/target/classes/course/cli/jvm.options");

    private static final List<String> FOLDERS =
            List.of(
                    "exercises",
                    "notebooks",
                    "jbang-scripts",
                    "toolkit/lab/target/lib",
                    "toolkit/cli/target/lib");

    /** The gradebook's driver, 12 MB; what only the site's pages use, 15 MB; what makes mutants. */
    private static final Set<String> TEACHERS_JARS =
            Set.of("sqlite-jdbc", "mermaid", "highlightjs", "mutants", "pitest");

    /** Copies them. */
    public void copy() throws IOException {
        for (String file : FILES) {
            copy(course.resolve(file), bundle.resolve(file));
        }
        for (String folder : FOLDERS) {
            copyTree(course.resolve(folder), bundle.resolve(folder));
        }
        Path target = bundle.resolve("toolkit/cli/target");
        copyTree(jbang, target.resolve("jbang"));
        // Says that there is nothing to build.
        Files.createFile(target.resolve("built"));
        addResource("README.md", bundle.resolve("README.md"));
        addResource("gitignore", bundle.resolve(".gitignore"));
    }

    /** A workflow for GitHub Actions. */
    public void addGitHub() throws IOException {
        Path workflow = bundle.resolve(".github/workflows/check.yml");
        Files.createDirectories(workflow.getParent());
        addResource("github/check.yml", workflow);
    }

    private static void addResource(String name, Path target) throws IOException {
        try (InputStream text = BundleFiles.class.getResourceAsStream(name)) {
            Files.copy(text, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void copy(Path file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static void copyTree(Path folder, Path target) throws IOException {
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
                            copy(file, target.resolve(folder.relativize(file).toString()));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
