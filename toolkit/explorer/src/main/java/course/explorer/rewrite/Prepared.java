package course.explorer.rewrite;

import course.explorer.model.ClassInit;
import course.explorer.model.Fields;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;

/**
 * The relocated classes as {@link Preparation} has rewritten them, if they lie where the explorer's
 * own classes do and were made from this very JDK; else this JVM rewrites them itself.
 *
 * <p>They are defined by the explorer's own loader, so that an ahead-of-time cache can hold them.
 * The numbers in their code are those of the preparation, and so must be given out here before any
 * other.
 */
final class Prepared {

    private static final Prepared FOUND = find();

    private final int loops;
    private final Map<String, Integer> initializers = new HashMap<>();

    private Prepared(DataInputStream in) throws IOException {
        loops = in.readInt();
        int fields = in.readInt();
        String owner = "";
        for (int i = 0; i < fields; i++) {
            String changed = in.readUTF();
            owner = changed.isEmpty() ? owner : changed;
            Fields.restore(owner, in.readUTF(), in.readBoolean(), in.readBoolean());
        }
        int count = in.readInt();
        ClassLoader loader = Prepared.class.getClassLoader();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            int[] supers = new int[in.readUnsignedByte()];
            for (int j = 0; j < supers.length; j++) {
                supers[j] = in.readInt();
            }
            int id = ClassInit.register(name.replace('/', '.'), "", loader, supers);
            initializers.put(Names.original(name), id);
            if (id != i) {
                throw new IllegalStateException("initialisers were numbered before");
            }
        }
    }

    /** Whether the relocated classes need no rewriting. */
    static boolean exist() {
        return FOUND != null;
    }

    /** The numbers of the relocated classes' initialisers, by the classes' original names. */
    static Map<String, Integer> initializers() {
        return FOUND.initializers;
    }

    /** How many loops they have. */
    static int loops() {
        return FOUND == null ? 0 : FOUND.loops;
    }

    private static Prepared find() {
        URL at = Prepared.class.getClassLoader().getResource(Preparation.LIST);
        if (at == null || !besideExplorer(at.toString())) {
            return null;
        }
        try (InputStream all = at.openStream();
                var in = new DataInputStream(new ByteArrayInputStream(all.readAllBytes()))) {
            return in.readUTF().equals(Preparation.key()) ? new Prepared(in) : null;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + at, e);
        }
    }

    /**
     * Classes prepared by another build of the explorer would fit this one by chance only. Its own
     * place is where its class file is found: what a class from an ahead-of-time cache says of its
     * origin is where it lay when the cache was made.
     */
    private static boolean besideExplorer(String at) {
        String file = Prepared.class.getName().replace('.', '/') + ".class";
        URL own = Prepared.class.getClassLoader().getResource(file);
        return own != null && own.toString().equals(at.replace(Preparation.LIST, file));
    }
}
