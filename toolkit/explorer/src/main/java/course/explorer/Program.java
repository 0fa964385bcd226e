package course.explorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A program given as classes: where their bytes come from, and what to run.
 *
 * <p>Without a method, the {@code main} of the main class is run as the Java launcher would (static
 * or not, with or without arguments), else its own {@code run()}; {@link EntryPoint} says which.
 * The program's classes are never initialised in this JVM's own loaders; they are loaded anew for
 * the exploration.
 *
 * @param bytes gives a class file by its resource name ({@code p/A.class}), or null
 * @param mainClass binary name of the class to run
 * @param method the no-argument method to run, or null for {@code main} or {@code run}
 * @param before no-argument methods to run on the same instance before it, in order
 * @param after no-argument methods to run on the same instance after it, in order
 */
public record Program(
        Classes bytes, String mainClass, String method, List<String> before, List<String> after) {

    /** Where class files come from. */
    @FunctionalInterface
    public interface Classes {
        /** The bytes of a class file, or null if there is no such class. */
        byte[] find(String resource);

        /** Whether equal ones give equal bytes, so that a class need be rewritten only once. */
        default boolean fixed() {
            return false;
        }
    }

    public Program {
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(mainClass, "mainClass");
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** A program whose classes a loader can find as resources. */
    public static Program of(ClassLoader loader, String mainClass) {
        return new Program(resources(loader), mainClass, null, List.of(), List.of());
    }

    /** A program of compiled classes, by binary name. */
    public static Program of(Map<String, byte[]> classes, String mainClass) {
        Classes others = resources(Program.class.getClassLoader());
        return new Program(
                new Compiled(Map.copyOf(classes), others), mainClass, null, List.of(), List.of());
    }

    /** Compiled classes by binary name, and where all others are. */
    record Compiled(Map<String, byte[]> classes, Classes others) implements Classes {
        @Override
        public byte[] find(String resource) {
            String name = resource.substring(0, resource.length() - ".class".length());
            byte[] own = classes.get(name.replace('/', '.'));
            return own != null ? own : others.find(resource);
        }
    }

    /** The same program, running another method. */
    public Program withMethod(String newMethod) {
        return new Program(bytes, mainClass, newMethod, before, after);
    }

    /**
     * What is run.
     *
     * @throws IllegalArgumentException if nothing can be, with a sentence that says why
     */
    public EntryPoint entryPoint() {
        return EntryPoint.of(this);
    }

    static IllegalArgumentException unreadable(String className) {
        return new IllegalArgumentException(
                "the class file of "
                        + className
                        + " cannot be read (was it typed into a JShell or notebook cell?):"
                        + " give the program as compiled classes, Program.of(classes, name)");
    }

    /** Whether a JVM with the same class path has the same classes. */
    static boolean ofClassPath(Classes classes) {
        return classes instanceof Resources r && r.loader() == ClassLoader.getSystemClassLoader();
    }

    static Classes resources(ClassLoader loader) {
        return new Resources(loader);
    }

    /** What a class loader finds; it gives the same bytes each time, as it has defined them. */
    private record Resources(ClassLoader loader) implements Classes {
        @Override
        public byte[] find(String resource) {
            try (InputStream in = loader.getResourceAsStream(resource)) {
                return in == null ? null : in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + resource, e);
            }
        }

        @Override
        public boolean fixed() {
            return true;
        }
    }
}
