package course.explorer.rewrite;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites all relocated classes at once, so that no JVM that explores need do it again. The same
 * JDK and the same explorer give the same bytes.
 */
public final class Preparation {

    /** The file that says what numbers the classes' code has, and of which JDK they are. */
    static final String LIST = Names.SIM + "prepared";

    /** Changes when what the list holds does. */
    private static final int FORMAT = 1;

    private Preparation() {}

    /**
     * The classes and their list, as files by resource name. They are of use where they lie in one
     * jar or folder with the explorer's own classes.
     */
    public static Map<String, byte[]> files() {
        var numbers = new Recorded();
        var catalog = new Catalog(Loader::jdkBytes, null, null, false, numbers);
        var rewriter = new Rewriter(catalog);
        var files = new TreeMap<String, byte[]>();
        for (String name : jdkClasses()) {
            if (Names.standIn(name) != null) {
                continue;
            }
            if (catalog.needsInitialization(name)) {
                catalog.initializer(name);
            }
            files.put(Names.SIM + name + ".class", rewriter.rewrite(Loader.jdkBytes(name)));
        }
        for (String name : standIns()) {
            byte[] renamed = rewriter.rename(Loader.engineBytes(name));
            files.put(Names.ofStandIn(name) + ".class", renamed);
        }
        files.put(LIST, numbers.list());
        return files;
    }

    /** Names the JDK's build: the classes of another would not be its own. */
    static String key() {
        Path modules = Path.of(System.getProperty("java.home"), "lib", "modules");
        return String.join(
                "\n",
                "" + FORMAT,
                Runtime.version().toString(),
                System.getProperty("java.vm.vendor"),
                System.getProperty("os.arch"),
                "" + modules.toFile().length());
    }

    private static List<String> jdkClasses() {
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
        try (Stream<Path> files = Files.walk(base.resolve("java/util"))) {
            return files.map(f -> base.relativize(f).toString())
                    .filter(f -> f.endsWith(".class") && !f.endsWith("package-info.class"))
                    .map(f -> f.substring(0, f.length() - ".class".length()))
                    .filter(Names::relocated)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot list the JDK's classes", e);
        }
    }

    /** The stand-ins and the classes nested in them. */
    private static List<String> standIns() {
        var found = new ArrayList<String>();
        for (String top : Names.standIns()) {
            found.add(top);
            new ClassReader(Loader.engineBytes(top))
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public void visitNestMember(String member) {
                                    found.add(member);
                                }
                            },
                            ClassReader.SKIP_CODE);
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    /** Numbers for another JVM, which {@link Prepared} gives out there. */
    private static final class Recorded implements Numbering {
        private record Field(String owner, String name, boolean isVolatile, boolean trusted) {}

        private record Initializer(String name, int[] supers) {}

        private final List<Field> fields = new ArrayList<>();
        private final Map<String, Integer> known = new HashMap<>();
        private final List<Initializer> initializers = new ArrayList<>();
        private int loops;

        @Override
        public int field(
                ClassLoader loader,
                String owner,
                String name,
                boolean isVolatile,
                boolean program,
                boolean trusted) {
            return known.computeIfAbsent(
                    owner + "." + name,
                    n -> {
                        fields.add(new Field(owner, name, isVolatile, trusted));
                        return course.explorer.model.Fields.PREPARED + fields.size() - 1;
                    });
        }

        @Override
        public int initializer(String name, String suffix, ClassLoader loader, int[] supers) {
            initializers.add(new Initializer(name, supers));
            return initializers.size() - 1;
        }

        @Override
        public int loops(int count) {
            loops += count;
            return loops - count + 1;
        }

        byte[] list() {
            var bytes = new ByteArrayOutputStream();
            try (var out = new DataOutputStream(bytes)) {
                out.writeUTF(key());
                out.writeInt(loops);
                out.writeInt(fields.size());
                String owner = "";
                for (Field f : fields) {
                    out.writeUTF(f.owner().equals(owner) ? "" : f.owner());
                    owner = f.owner();
                    out.writeUTF(f.name());
                    out.writeBoolean(f.isVolatile());
                    out.writeBoolean(f.trusted());
                }
                out.writeInt(initializers.size());
                for (Initializer i : initializers) {
                    out.writeUTF(i.name().replace('.', '/'));
                    out.writeByte(i.supers().length);
                    for (int above : i.supers()) {
                        out.writeInt(above);
                    }
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }
}
