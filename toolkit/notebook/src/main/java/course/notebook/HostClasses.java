package course.notebook;

import course.notebook.host.CellHost;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The class path of the JVM that runs cells: a copy of the host's classes and nothing else. Were
 * the whole room on it, cells that use the toolkit would meet two copies of the room, one of them
 * without its libraries.
 */
final class HostClasses {

    private static Path folder;

    private HostClasses() {}

    /** The folder, made on first use and removed when this JVM ends. */
    static synchronized Path folder() throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            Path made = Files.createTempDirectory("cell-host");
            Path target = Files.createDirectories(made.resolve("course/notebook/host"));
            for (Path copy : List.of(made, made.resolve("course"), target.getParent(), target)) {
                copy.toFile().deleteOnExit();
            }
            copyTo(target);
            folder = made;
        }
        return folder;
    }

    private static void copyTo(Path target) throws IOException {
        URL own = CellHost.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            Path location = Path.of(own.toURI());
            if (Files.isDirectory(location)) {
                copy(location.resolve("course/notebook/host"), target);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(location)) {
                    copy(jar.getPath("course/notebook/host"), target);
                }
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> classes = Files.list(from)) {
            for (Path one : classes.toList()) {
                Path copy = to.resolve(one.getFileName().toString());
                try (InputStream in = Files.newInputStream(one)) {
                    Files.copy(in, copy);
                }
                copy.toFile().deleteOnExit();
            }
        }
    }
}
