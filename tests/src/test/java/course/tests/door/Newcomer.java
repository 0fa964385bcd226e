package course.tests.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives test classes one clone that is built and set up; it is made once and removed at the end.
 * The clone that {@link FrontDoorTest} has set up step by step is taken over, if there is one. A
 * class that asks for a {@link LabInBrowser} has one of its own on that clone, closed at its end.
 */
final class Newcomer implements ParameterResolver {

    /** Lives as long as the run of all tests. */
    static final class Clones implements AutoCloseable {

        private Path temporary;
        private Clone clone;
        private boolean setUp;

        /** Gives over a clone that was set up, in a folder that is removed at the end. */
        void takeOver(Clone used, Path folder) throws IOException {
            if (clone == null) {
                clone = used;
                temporary = folder;
            } else {
                Clone.remove(folder);
            }
        }

        private Clone setUp() throws IOException {
            if (clone == null) {
                temporary = Files.createTempDirectory("course");
                clone = Clone.into(temporary.resolve("Übungen & mehr"), temporary.resolve("home"));
            }
            if (!setUp) {
                var ended = clone.withToolkit().course("setup");
                if (ended.code() != 0) {
                    throw new AssertionError("set-up failed: " + ended.all());
                }
                setUp = true;
            }
            return clone;
        }

        @Override
        public void close() throws IOException {
            if (temporary != null) {
                Clone.remove(temporary);
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Clone.class || type == Clones.class || type == LabInBrowser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var clones =
                context.getRoot()
                        .getStore(Namespace.create(Newcomer.class))
                        .getOrComputeIfAbsent(Clones.class, key -> new Clones(), Clones.class);
        Class<?> type = parameter.getParameter().getType();
        if (type == Clones.class) {
            return clones;
        }
        try {
            Clone clone = clones.setUp();
            return type == Clone.class
                    ? clone
                    : context.getStore(Namespace.create(Newcomer.class))
                            .getOrComputeIfAbsent(
                                    LabInBrowser.class,
                                    key -> LabInBrowser.open(clone),
                                    LabInBrowser.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
