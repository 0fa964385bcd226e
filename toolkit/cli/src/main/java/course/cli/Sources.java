package course.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles a program's sources, preview features included; nothing is left on disk. */
final class Sources {

    private static final Pattern PACKAGE =
            Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

    private Sources() {}

    /**
     * Binary class names to class files: those of the given files and of all that these need, found
     * in the folder where their package begins or on the class path.
     */
    static Map<String, byte[]> compile(List<Path> files, ClassPath others) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path out = Files.createTempDirectory("explore");
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var options =
                    new ArrayList<>(
                            List.of(
                                    "-g",
                                    "-proc:none",
                                    "-Xlint:-preview",
                                    "--enable-preview",
                                    "--release",
                                    String.valueOf(Runtime.version().feature()),
                                    "-sourcepath",
                                    others.sourcePath(root(files.getFirst())),
                                    "-classpath",
                                    others.compileClassPath(),
                                    "-d",
                                    out.toString()));
            var messages = new StringWriter();
            boolean good =
                    compiler.getTask(
                                    messages,
                                    manager,
                                    null,
                                    options,
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files))
                            .call();
            if (!good) {
                throw new CourseException(
                        CourseException.BAD_INPUT,
                        "the program does not compile.\n" + messages.toString().strip(),
                        "Mend what the compiler names and try again.");
            }
            return read(out);
        } finally {
            delete(out);
        }
    }

    /** The folder in which the file's package begins. */
    private static Path root(Path file) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        String name = packageOf(file);
        for (int i = 0; !name.isEmpty() && i < name.split("[.]").length; i++) {
            folder = folder.getParent() == null ? folder : folder.getParent();
        }
        return folder;
    }

    private static String packageOf(Path file) throws IOException {
        Matcher m = PACKAGE.matcher(Files.readString(file));
        return m.find() ? m.group(1) : "";
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        var classes = new TreeMap<String, byte[]>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name = folder.relativize(file).toString().replaceFirst("[.]class$", "");
                classes.put(name.replace('/', '.').replace('\\', '.'), Files.readAllBytes(file));
            }
        }
        return classes;
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path dir, IOException e)
                            throws IOException {
                        Files.delete(dir);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
