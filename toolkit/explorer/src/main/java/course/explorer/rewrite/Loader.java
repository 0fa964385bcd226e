package course.explorer.rewrite;

import course.explorer.Explorer;
import course.explorer.Program;
import course.explorer.model.ClassInit;
import course.explorer.model.Fields;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.CodeSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Defines rewritten classes: the program's own, afresh for each exploration, though they are
 * rewritten only once for a row of explorations of the same, and the relocated classes of the JDK,
 * once for this JVM, so that they stay compiled. Where these are {@link Prepared}, they come from
 * the explorer's own loader.
 */
public final class Loader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static Relocated coarse;
    private static Relocated fine;
    private static Loader last;

    /** The relocated classes of one mode: who defines them, and what is known of them. */
    private record Relocated(ClassLoader loader, Catalog catalog) {
        static Relocated live(boolean fineGrained) {
            var loader = new Loader(fineGrained);
            return new Relocated(loader, loader.catalog);
        }

        static Relocated prepared() {
            ClassLoader own = Loader.class.getClassLoader();
            var catalog = new Catalog(Loader::jdkBytes, null, own, false, Numbering.LIVE);
            catalog.know(Prepared.initializers());
            return new Relocated(own, catalog);
        }
    }

    private final Catalog catalog;
    private final boolean relocates;
    private final Program.Classes classes;
    private final Rewriter rewriter;
    private final boolean fineGrained;

    /** The program's classes as they were rewritten, by name. */
    private final Map<String, byte[]> rewritten;

    private Loader(boolean fineGrained) {
        super(fineGrained ? "relocated-fine" : "relocated", Loader.class.getClassLoader());
        relocates = true;
        classes = null;
        this.fineGrained = fineGrained;
        catalog = new Catalog(Loader::jdkBytes, null, this, fineGrained, Numbering.LIVE);
        rewriter = new Rewriter(catalog);
        rewritten = new ConcurrentHashMap<>();
    }

    private Loader(Relocated relocated, Program.Classes classes, boolean fineGrained) {
        super("program", relocated.loader);
        relocates = false;
        this.classes = classes;
        catalog =
                new Catalog(
                        n -> classes.find(n + ".class"),
                        relocated.catalog,
                        this,
                        fineGrained,
                        Numbering.LIVE);
        this.fineGrained = fineGrained;
        rewriter = new Rewriter(catalog);
        rewritten = new ConcurrentHashMap<>();
    }

    private Loader(Loader before) {
        super("program", before.getParent());
        relocates = false;
        classes = before.classes;
        fineGrained = before.fineGrained;
        catalog = before.catalog;
        rewriter = before.rewriter;
        rewritten = before.rewritten;
    }

    /** A loader for one exploration of a program, which then is the one that the model knows. */
    public static synchronized Loader forProgram(Program.Classes classes, boolean fineGrained) {
        boolean again =
                last != null
                        && last.fineGrained == fineGrained
                        && classes.fixed()
                        && classes.equals(last.classes);
        if (again) {
            last = new Loader(last);
            last.catalog.definedBy(last);
            Fields.renewProgram();
            ClassInit.renewProgram(last);
        } else {
            ClassInit.forgetProgram();
            Fields.forgetProgram();
            last = new Loader(relocated(fineGrained), classes, fineGrained);
        }
        return last;
    }

    private static Relocated relocated(boolean fineGrained) {
        if (fineGrained) {
            if (fine == null) {
                fine = Relocated.live(true);
            }
            return fine;
        }
        if (coarse == null) {
            coarse = Prepared.exist() ? Relocated.prepared() : Relocated.live(false);
        }
        return coarse;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            String internal = name.replace('.', '/');
            if (!mine(internal)) {
                return super.loadClass(name, resolve);
            }
            String standIn = relocates ? standIn(internal) : null;
            if (standIn != null) {
                byte[] original = engineBytes(standIn);
                if (original == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] renamed = rewriter.rename(original);
                return defineClass(name, renamed, 0, renamed.length);
            }
            ClassInfo held = heldBy(internal);
            if (held != null) {
                byte[] statics = InterfaceStatics.define(held);
                return defineClass(name, statics, 0, statics.length);
            }
            byte[] made = relocates ? null : rewritten.get(name);
            if (made == null) {
                made = rewrite(name, internal);
            }
            return defineClass(name, made, 0, made.length);
        }
    }

    /** The program's class files, as they were before they were rewritten. */
    @Override
    public InputStream getResourceAsStream(String name) {
        boolean own = !relocates && name.endsWith(".class") && !Names.jdk(name);
        byte[] bytes = own ? classes.find(name) : null;
        return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }

    private byte[] rewrite(String name, String internal) throws ClassNotFoundException {
        byte[] bytes =
                relocates ? jdkBytes(Names.original(internal)) : classes.find(internal + ".class");
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        byte[] made = rewriter.rewrite(bytes);
        if (!relocates && classes.fixed()) {
            rewritten.put(name, made);
        }
        return made;
    }

    /** The number that {@link course.explorer.model.ClassInit} knows a class by, or -1. */
    public int initializer(String binaryName) {
        String internal = binaryName.replace('.', '/');
        return catalog.needsInitialization(internal) ? catalog.initializer(internal) : -1;
    }

    private boolean mine(String internal) {
        return relocates
                ? internal.startsWith(Names.SIM)
                : !Names.jdk(internal)
                        && !engine(internal)
                        && (catalog.info(internal) != null || heldBy(internal) != null);
    }

    /** The interface whose static fields a class is made to hold, or null. */
    private ClassInfo heldBy(String internal) {
        String of = relocates ? null : InterfaceStatics.interfaceOf(internal);
        return of == null ? null : catalog.info(of);
    }

    /** The explorer's own classes keep their identity; its tests are programs like any other. */
    static boolean engine(String internal) {
        if (!internal.startsWith("course/explorer/")) {
            return false;
        }
        try {
            Class<?> c =
                    Class.forName(
                            internal.replace('/', '.'), false, Explorer.class.getClassLoader());
            CodeSource source = c.getProtectionDomain().getCodeSource();
            return source != null
                    && source.equals(Explorer.class.getProtectionDomain().getCodeSource());
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private String standIn(String internal) {
        return Names.standIn(Names.original(internal), fineGrained);
    }

    /** The bytes of a class of the explorer, or null. */
    static byte[] engineBytes(String internal) {
        String resource = internal + ".class";
        try (InputStream in = Loader.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** The bytes of a class of the JDK, or null. */
    static byte[] jdkBytes(String internal) {
        String resource = internal + ".class";
        try (InputStream in = open(resource)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = Object.class.getModule().getResourceAsStream(resource);
        return in != null ? in : ClassLoader.getSystemResourceAsStream(resource);
    }
}
