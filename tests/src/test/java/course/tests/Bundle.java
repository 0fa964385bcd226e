package course.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The students' bundle of this checkout, with the workflow for GitHub, as {@code ./course release}
 * writes it. All test classes that ask for it are given the same one: they read it, and change
 * copies.
 *
 * @param folder what students get
 * @param said what the command printed
 */
public record Bundle(Path folder, String said) implements AutoCloseable {

    private static final int MINUTES = 10;

    private static Bundle release() {
        try {
            Path folder = Files.createTempDirectory("release").resolve("bundle");
            Process process =
                    new ProcessBuilder("sh", "./course", "release", folder.toString(), "--github")
                            .directory(Checkout.home().toFile())
                            .redirectErrorStream(true)
                            .start();
            process.getOutputStream().close();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new AssertionError("no bundle was released: " + said);
            }
            return new Bundle(folder, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A copy to work in, with the rights of its programs. */
    public Path copyTo(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path copy = target.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return target;
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder.getParent())) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    /** Gives it to constructors and methods; it lives as long as the run of all tests. */
    public static final class Once implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Bundle.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(Bundle.class))
                    .getOrComputeIfAbsent(Bundle.class, key -> release(), Bundle.class);
        }
    }
}
