package course.judge.rules;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Classes of answers as the judge compiles them, for tests that only read them. */
final class Sources {

    private static final String IMPORTS =
            """
            import java.io.*; import java.lang.invoke.*; import java.util.*; import java.util.concurrent.*;
            import java.util.concurrent.atomic.*; import java.util.function.*; import java.nio.file.*;
            """;

    private Sources() {}

    /**
     * @param source one or more classes
     * @param folder an empty one for the class files
     * @return the class files by name
     */
    static Map<String, byte[]> compiled(String source, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Answer.java"), IMPORTS + source);
        var options =
                List.of(
                        "-d",
                        folder.toString(),
                        "-proc:none",
                        "-g",
                        "-parameters",
                        "-nowarn",
                        "-Xlint:none",
                        "--enable-preview",
                        "--release",
                        "25",
                        "-classpath",
                        "none");
        var javac = ToolProvider.getSystemJavaCompiler();
        try (var files = javac.getStandardFileManager(null, null, null)) {
            boolean done =
                    javac.getTask(
                                    Writer.nullWriter(),
                                    files,
                                    each -> {},
                                    options,
                                    null,
                                    files.getJavaFileObjects(file))
                            .call();
            if (!done) {
                throw new IllegalArgumentException("does not compile: " + source);
            }
        }
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.filter(name -> name.toString().endsWith(".class")).toList()) {
                String name = each.getFileName().toString().replaceFirst("[.]class$", "");
                classes.put(name, Files.readAllBytes(each));
            }
        }
        return classes;
    }
}
