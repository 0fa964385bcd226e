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
 */
final class Newcomer implements ParameterResolver {

    private static final String KEY = "clone";

    /** Lives as long as the run of all tests. */
    private record SetUpClone(Clone course, Path temporary) implements AutoCloseable {

        static SetUpClone make() {
            try {
                Path temporary = Files.createTempDirectory("course");
                var clone =
                        Clone.into(temporary.resolve("Übungen & mehr"), temporary.resolve("home"))
                                .withToolkit();
                var setup = clone.course("setup");
                if (setup.code() != 0) {
                    throw new AssertionError("set-up failed: " + setup.all());
                }
                return new SetUpClone(clone, temporary);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            Clone.remove(temporary);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Clone.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Newcomer.class))
                .getOrComputeIfAbsent(KEY, key -> SetUpClone.make(), SetUpClone.class)
                .course();
    }
}
