package course.explorer.rewrite;

import course.explorer.model.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of classes before they are loaded, and the numbers of their fields and
 * initialisers. One for the relocated JDK classes, and one a program that asks it for those.
 */
final class Catalog {

    /** Finds the bytes of a class file by internal name, or null. */
    @FunctionalInterface
    interface Source {
        byte[] find(String internalName);
    }

    private static final String SESSION = "REPL/";

    private final Source source;
    private final Catalog jdk;
    private ClassLoader loader;
    private final boolean fine;
    private final Numbering numbers;
    private boolean prepared;
    private int waitSites;
    private final Map<String, Optional<ClassInfo>> infos = new HashMap<>();
    private final Map<String, SourceLines> lines = new HashMap<>();
    private final Map<String, Integer> fields = new HashMap<>();
    private final Map<String, Integer> initializers = new HashMap<>();

    /**
     * @param jdk the catalog of the relocated classes, or null if this is it
     * @param loader defines the classes
     * @param fine whether the JDK's own synchronizers are relocated and nothing stands in for them
     */
    Catalog(Source source, Catalog jdk, ClassLoader loader, boolean fine, Numbering numbers) {
        this.fine = fine;
        this.numbers = numbers;
        this.source = source;
        this.jdk = jdk;
        this.loader = loader;
    }

    boolean isJdk() {
        return jdk == null;
    }

    /** Whether every access of the JDK's own code is a step of its own. */
    boolean fine() {
        return fine;
    }

    /** Whether a method is a JDK operation that is taken as one step. */
    boolean isOneStep(String owner, String method) {
        return isJdk() && !fine && Coarse.lists(owner, method);
    }

    /** Whether a class is rewritten, and so has cells and an initialiser of its own. */
    boolean rewritten(String name) {
        if (Names.modelled(name)) {
            return false;
        }
        if (Names.jdk(name)) {
            return Names.relocated(name);
        }
        return !Loader.engine(name) && info(name) != null;
    }

    ClassInfo info(String name) {
        if (jdk != null && Names.jdk(name)) {
            return jdk.info(name);
        }
        return infos.computeIfAbsent(
                        name,
                        n -> {
                            byte[] bytes = source.find(n);
                            return Optional.ofNullable(bytes).map(ClassInfo::of);
                        })
                .orElse(null);
    }

    /**
     * Where a call leads to, as {@code File.java:7}.
     *
     * @param file the file it is made in
     * @param method name and descriptor
     * @return empty if that is the same file, or not the program's, or not known; JShell has a file
     *     for each statement, which is no border to a reader
     */
    String elsewhere(String file, String owner, String method) {
        String name = owner;
        while (file != null
                && !name.startsWith(SESSION)
                && !name.startsWith("[")
                && rewritten(name)
                && !Names.jdk(name)
                && !Names.asserts(name)) {
            SourceLines lines = lines(name);
            Integer first = lines.first().get(method);
            if (first != null) {
                return lines.file().equals(file) ? "" : lines.file() + ":" + first;
            }
            name = info(name).superName;
        }
        return "";
    }

    private SourceLines lines(String name) {
        return lines.computeIfAbsent(name, n -> SourceLines.of(source.find(n)));
    }

    /** The field that a reference means (JVMS §5.4.3.2), or null if it cannot be found. */
    ClassInfo.FieldInfo field(String owner, String name) {
        ClassInfo info = info(owner);
        if (info == null) {
            return null;
        }
        ClassInfo.FieldInfo found = info.fields.get(name);
        if (found != null) {
            return found;
        }
        for (String i : info.interfaces) {
            found = field(i, name);
            if (found != null) {
                return found;
            }
        }
        return info.superName == null ? null : field(info.superName, name);
    }

    /** Whether a field has a cell: it can be written after others have seen it. */
    boolean tracked(ClassInfo.FieldInfo f) {
        if (f == null || f.constant() != null || ViewCaches.holds(f)) {
            return false;
        }
        if (!f.isFinal()) {
            return true;
        }
        return !f.isStatic() && !f.isSynthetic() && !Names.jdk(f.owner()) && leaksThis(f.owner());
    }

    private boolean leaksThis(String name) {
        ClassInfo info = info(name);
        if (info == null || !rewritten(name)) {
            return false;
        }
        return info.leaksThis || info.superName != null && leaksThis(info.superName);
    }

    /** The final fields of a class that are frozen when its constructor ends (JLS §17.5). */
    List<ClassInfo.FieldInfo> frozen(ClassInfo info) {
        return info.fields.values().stream().filter(f -> f.isFinal() && tracked(f)).toList();
    }

    /** How many classes this one extends, Object included. */
    int level(String name) {
        int level = 0;
        for (ClassInfo i = info(name); i != null && i.superName != null; i = info(i.superName)) {
            level++;
        }
        return level;
    }

    /** The relocated classes were rewritten before, and these are all that need initialisation. */
    void know(Map<String, Integer> numbersOfInitializers) {
        prepared = true;
        initializers.putAll(numbersOfInitializers);
    }

    /** The same classes are defined again, by this loader from now on. */
    void definedBy(ClassLoader newLoader) {
        loader = newLoader;
    }

    Numbering numbers() {
        return numbers;
    }

    /** The number of one more wait statement of the program, from 1. */
    int nextWaitSite() {
        return ++waitSites;
    }

    /** Whether a method of the program is native. */
    boolean isNative(String owner, String method) {
        ClassInfo info = info(owner);
        return info != null && info.nativeMethods.contains(method);
    }

    /** The number of a tracked field. */
    int fieldNumber(ClassInfo.FieldInfo field) {
        if (jdk != null && Names.jdk(field.owner())) {
            return jdk.fieldNumber(field);
        }
        return fields.computeIfAbsent(field.owner() + "." + field.name(), key -> register(field));
    }

    private int register(ClassInfo.FieldInfo field) {
        int id =
                numbers.field(
                        loader,
                        Names.map(field.owner()).replace('/', '.'),
                        field.name(),
                        field.isVolatile(),
                        jdk != null,
                        field.owner().startsWith("java/util/concurrent/"));
        boolean refers = jdk != null && !field.isFinal() && field.desc().startsWith("L");
        if (jdk != null && field.isFinal() && !field.isStatic()) {
            return Fields.isFinalAt(id, level(field.owner()));
        }
        return refers ? Fields.refers(id) : id;
    }

    /** Whether a first use of this class must run something (JLS §12.4.1). */
    boolean needsInitialization(String name) {
        if (!rewritten(name) || Names.standIn(name, fine) != null) {
            return false;
        }
        if (jdk != null && Names.jdk(name)) {
            return jdk.needsInitialization(name);
        }
        if (prepared) {
            return initializers.containsKey(name);
        }
        ClassInfo info = info(name);
        if (info.isInterface()) {
            return !Names.jdk(name) && info.hasStaticState();
        }
        return info.hasStaticState() && !pure(info)
                || info.superName != null && needsInitialization(info.superName)
                || !initializedInterfaces(info).isEmpty();
    }

    /** The interfaces that a class initialises before itself, in order (JLS §12.4.2, step 7). */
    private Set<String> initializedInterfaces(ClassInfo info) {
        var found = new LinkedHashSet<String>();
        if (!Names.jdk(info.name)) {
            info.interfaces.forEach(i -> addInitialized(i, found));
        }
        return found;
    }

    private void addInitialized(String name, Set<String> found) {
        if (!rewritten(name) || Names.jdk(name)) {
            return;
        }
        ClassInfo info = info(name);
        info.interfaces.forEach(i -> addInitialized(i, found));
        if (info.hasDefaultMethod && needsInitialization(name)) {
            found.add(name);
        }
    }

    /** Whether the initialiser of a relocated class only looks up handles and offsets. */
    boolean pure(ClassInfo info) {
        return Names.relocated(info.name) && info.pureInitializer && !info.hasMutableStatics();
    }

    /** The number of a class that needs initialisation. */
    int initializer(String name) {
        if (jdk != null && Names.jdk(name)) {
            return jdk.initializer(name);
        }
        Integer known = initializers.get(name);
        if (known != null) {
            return known;
        }
        ClassInfo info = info(name);
        List<Integer> supers = new ArrayList<>();
        if (info.superName != null && needsInitialization(info.superName)) {
            supers.add(initializer(info.superName));
        }
        if (!info.isInterface()) {
            initializedInterfaces(info).forEach(i -> supers.add(initializer(i)));
        }
        int id =
                numbers.initializer(
                        Names.map(name).replace('/', '.'),
                        info.isInterface() ? InterfaceStatics.holder("") : "",
                        loader,
                        supers.stream().mapToInt(Integer::intValue).toArray());
        initializers.put(name, id);
        return id;
    }

    boolean isSubclass(String name, String of) {
        for (String n = name; n != null; ) {
            if (n.equals(of)) {
                return true;
            }
            ClassInfo info = info(n);
            n = info == null ? null : info.superName;
        }
        return false;
    }
}
