package course.cli;

import course.explorer.Program;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a program's sources may use besides what lies beside them. Immutable.
 *
 * @param sources folders in which packages of sources begin
 * @param jars JARs and folders of class files
 */
record ClassPath(List<Path> sources, List<Path> jars) {

    ClassPath {
        sources = List.copyOf(sources);
        jars = List.copyOf(jars);
    }

    /** Checks that all of it is there. */
    static ClassPath of(List<Path> sources, List<Path> jars) {
        Stream.concat(sources.stream(), jars.stream())
                .filter(Files::notExists)
                .findFirst()
                .ifPresent(missing -> {
                    throw new CourseException(
                            CourseException.BAD_INPUT,
                            "there is no " + missing + ".",
                            "--source-path takes folders, --class-path JARs and folders, with "
                                    + File.pathSeparator
                                    + " between two.");
                });
        return new ClassPath(sources, jars);
    }

    /** For the compiler: where it finds sources. */
    String sourcePath(Path own) {
        return joined(Stream.concat(Stream.of(own), sources.stream()));
    }

    /** For the compiler: where it finds classes; what the course itself has is among them. */
    String compileClassPath() {
        return joined(
                Stream.concat(
                        jars.stream(), Stream.of(Path.of(System.getProperty("java.class.path")))));
    }

    private static String joined(Stream<Path> parts) {
        return parts.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** A program of compiled classes that finds all others here. */
    Program program(Map<String, byte[]> classes, String mainClass) {
        if (jars.isEmpty()) {
            return Program.of(classes, mainClass);
        }
        var loader = new URLClassLoader(urls(), Program.class.getClassLoader());
        Program.Classes all =
                resource -> {
                    String name = resource.replaceFirst("[.]class$", "").replace('/', '.');
                    byte[] own = classes.get(name);
                    return own != null ? own : read(loader, resource);
                };
        return new Program(all, mainClass, null, List.of(), List.of());
    }

    private URL[] urls() {
        var urls = new ArrayList<URL>();
        try {
            for (Path jar : jars) {
                urls.add(jar.toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("no class path: " + jars, e);
        }
        return urls.toArray(URL[]::new);
    }

    private static byte[] read(ClassLoader loader, String resource) {
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
