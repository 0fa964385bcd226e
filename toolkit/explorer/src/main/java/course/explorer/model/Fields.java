package course.explorer.model;

import java.util.HashMap;
import java.util.Map;
import jdk.internal.misc.Unsafe;

/**
 * Every field that rewritten code accesses, by a dense number.
 *
 * <p>A tracked field {@code f} has a twin {@code f$cell}, a long that remembers who accessed it
 * last ({@link Access}). A field is <em>visible</em> once two threads were seen to access one
 * instance of it in conflict with nothing to order them: from then on each access is a scheduling
 * point. Visibility only grows during an exploration; each growth starts the search again, so that
 * a finished search has treated every access to that field alike.
 *
 * <p>Numbers below {@link #PROGRAM} belong to the JDK's relocated classes and stay for the life of
 * the JVM; those above belong to the exploration that is running.
 */
public final class Fields {

    /** First number of a program's own fields. */
    public static final int PROGRAM = 1 << 15;

    /** First number of the fields of relocated classes that another JVM has rewritten. */
    public static final int PREPARED = 1 << 13;

    private static final int MOST = 1 << 17;
    private static final String COARSE = "relocated/";
    private static final Unsafe U = Unsafe.getUnsafe();

    /** Offset of the cell where it is known and the field is not visible; else 0. */
    static final long[] plain = new long[MOST];

    private static final Field[] fields = new Field[MOST];
    private static int jdkFields = 1;
    private static int preparedFields = PREPARED;
    private static int programFields = PROGRAM;
    private static int visibleFields;
    private static final java.util.Set<String> wanted = new java.util.HashSet<>();
    private static final Map<String, Integer> numbers = new HashMap<>();

    /** The elements of arrays, by type code, as pseudo-fields. */
    private static final int[] elements = new int[128];

    static {
        for (char c : "ZBCSIJFDLV".toCharArray()) {
            elements[c] = add(new Field("array", "element", null, false, false), false);
        }
    }

    static final class Field {
        final String owner;
        final String name;
        final String cell;
        final boolean isVolatile;
        final boolean trusted;
        long offset;
        boolean visible;

        /** Whether it is a program's own and of a reference type that is no array. */
        boolean refers;

        /** Of a final one, how many classes the class extends that declares it; else 0. */
        int level;

        private long valueOffset;

        Field(String owner, String name, String cell, boolean isVolatile, boolean trusted) {
            this.owner = owner;
            this.name = name;
            this.cell = cell;
            this.isVolatile = isVolatile;
            this.trusted = trusted;
        }

        /** Where the value itself lies in an object, or in a class if it is static. */
        long valueOffset(Object in) {
            if (valueOffset == 0) {
                boolean isStatic = in instanceof Class<?> c && c.getName().equals(owner);
                valueOffset =
                        isStatic ? staticValue((Class<?>) in) : U.objectFieldOffset(of(in), name);
            }
            return valueOffset;
        }

        private long staticValue(Class<?> in) {
            try {
                return U.staticFieldOffset(in.getDeclaredField(name));
            } catch (NoSuchFieldException e) {
                throw new AssertionError(e);
            }
        }

        private Class<?> of(Object o) {
            Class<?> c = o.getClass();
            while (!c.getName().equals(owner)) {
                c = c.getSuperclass();
            }
            return c;
        }
    }

    private Fields() {}

    /**
     * Registers a field.
     *
     * @param owner binary name of the rewritten class that declares it
     * @param trusted whether conflicting accesses to it are the JDK's own business
     */
    public static synchronized int register(
            String owner, String name, boolean isVolatile, boolean program, boolean trusted) {
        return register(null, owner, name, isVolatile, program, trusted);
    }

    /**
     * Registers a field of a class that several loaders may define, each with offsets of its own.
     */
    public static synchronized int register(
            ClassLoader loader,
            String owner,
            String name,
            boolean isVolatile,
            boolean program,
            boolean trusted) {
        String space = program || loader == null ? "" : space(loader, owner);
        String key = space + owner + "." + name;
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        int id = add(new Field(owner, name, name + "$cell", isVolatile, trusted), program);
        numbers.put(key, id);
        return id;
    }

    /** Relocated classes are of one space, whoever defines them; those of fine steps of another. */
    private static String space(ClassLoader loader, String owner) {
        boolean coarse = owner.startsWith("sim.") && !"relocated-fine".equals(loader.getName());
        return coarse ? COARSE : loader.getName() + "/";
    }

    /** Gives a field of a prepared class the next number from {@link #PREPARED} on. */
    public static synchronized void restore(
            String owner, String name, boolean isVolatile, boolean trusted) {
        int id = preparedFields++;
        if (id >= PROGRAM) {
            throw new IllegalStateException("the relocated classes have too many fields to track");
        }
        put(id, new Field(owner, name, name + "$cell", isVolatile, trusted));
        numbers.put(COARSE + owner + "." + name, id);
    }

    /** A program's field is of a reference type that is no array. */
    public static int refers(int id) {
        fields[id].refers = true;
        return id;
    }

    /** A program's field is final, in a class that extends so many others. */
    public static int isFinalAt(int id, int level) {
        fields[id].level = level;
        return id;
    }

    /** The number of a field that reflection found. */
    static int of(java.lang.reflect.Field field) {
        String owner = field.getDeclaringClass().getName();
        return register(
                field.getDeclaringClass().getClassLoader(),
                owner,
                field.getName(),
                java.lang.reflect.Modifier.isVolatile(field.getModifiers()),
                !owner.startsWith("sim."),
                owner.startsWith("sim.java.util.concurrent."));
    }

    private static int add(Field field, boolean program) {
        int id = program ? programFields++ : jdkFields++;
        if (id >= (program ? MOST : PREPARED)) {
            throw new IllegalStateException("the program has too many fields to track");
        }
        put(id, field);
        return id;
    }

    private static void put(int id, Field field) {
        fields[id] = field;
        plain[id] = 0;
        if (!wanted.isEmpty() && wanted.contains(hash(field, id))) {
            show(id);
        }
    }

    /** Forgets which fields were visible. */
    static synchronized void startExploration() {
        showOnly("");
    }

    private static void hide(int from, int to) {
        for (int i = from; i < to; i++) {
            if (fields[i] != null && fields[i].visible) {
                fields[i].visible = false;
                plain[i] = fields[i].offset;
            }
        }
    }

    /** Forgets the program's fields; call before its classes are loaded. */
    public static synchronized void forgetProgram() {
        for (int i = PROGRAM; i < programFields; i++) {
            numbers.remove(fields[i].owner + "." + fields[i].name);
            fields[i] = null;
            plain[i] = 0;
        }
        programFields = PROGRAM;
    }

    /** Keeps the numbers of the program's fields for the same classes, defined anew. */
    public static synchronized void renewProgram() {
        for (int i = PROGRAM; i < programFields; i++) {
            Field old = fields[i];
            fields[i] = new Field(old.owner, old.name, old.cell, old.isVolatile, old.trusted);
            fields[i].refers = old.refers;
            fields[i].level = old.level;
            plain[i] = 0;
        }
    }

    static int element(char type) {
        return elements[type];
    }

    static Field of(int id) {
        return fields[id];
    }

    static boolean visible(int id) {
        return fields[id].visible;
    }

    /** Makes a field visible; the search must start again. */
    static void show(int id) {
        if (!fields[id].visible) {
            fields[id].visible = true;
            plain[id] = 0;
            visibleFields++;
        }
    }

    static int visibleCount() {
        return visibleFields;
    }

    /** Where the cell lies in an object; fills {@link #plain} while the field is not visible. */
    static long offset(Object o, int id) {
        Field field = fields[id];
        if (field.offset == 0) {
            Class<?> c = o instanceof Class<?> k ? k : o.getClass();
            while (!c.getName().equals(field.owner)) {
                c = c.getSuperclass();
            }
            field.offset = U.objectFieldOffset(c, field.cell);
        }
        if (!field.visible) {
            plain[id] = field.offset;
        }
        return field.offset;
    }

    /** Where the cell of a static field lies in {@link Unsafe#staticFieldBase}. */
    static long staticOffset(Class<?> owner, int id) {
        Field field = fields[id];
        if (field.offset == 0) {
            try {
                field.offset = U.staticFieldOffset(owner.getDeclaredField(field.cell));
            } catch (NoSuchFieldException e) {
                throw new AssertionError(e);
            }
        }
        if (!field.visible) {
            plain[id] = field.offset;
        }
        return field.offset;
    }

    /** Whether a field has no cell because it is never written after construction. */
    static boolean isFinal(Class<?> owner, int id) {
        try {
            int modifiers = owner.getDeclaredField(fields[id].name).getModifiers();
            return java.lang.reflect.Modifier.isFinal(modifiers);
        } catch (NoSuchFieldException e) {
            return true;
        }
    }

    /** The visible fields as short names that mean the same in another JVM, for a replay. */
    static String visibleHashes() {
        var names = new java.util.TreeSet<String>();
        for (int i = 0; i < programFields; i++) {
            if (fields[i] != null && fields[i].visible) {
                names.add(hash(fields[i], i));
            }
        }
        return String.join("+", names);
    }

    private static String hash(Field field, int id) {
        String name = field.owner + "." + field.name + (field.owner.equals("array") ? id : "");
        return Integer.toString(name.hashCode() & 0xFFFFFF, 36);
    }

    /** Makes visible what {@link #visibleHashes} named, and nothing else. */
    static void showOnly(String hashes) {
        hide(1, programFields);
        visibleFields = 0;
        wanted.clear();
        for (String hash : hashes.isEmpty() ? new String[0] : hashes.split("[+]")) {
            showByHash(hash);
        }
    }

    /** Whether there is a field for each short name that was wanted. */
    static boolean allKnown() {
        var known = new java.util.HashSet<String>();
        for (int i = 0; i < programFields; i++) {
            if (fields[i] != null) {
                known.add(hash(fields[i], i));
            }
        }
        return known.containsAll(wanted);
    }

    /** A field with this short name is visible from the start, now or when it is registered. */
    private static void showByHash(String hash) {
        wanted.add(hash);
        for (int i = 0; i < fields.length; i++) {
            if (fields[i] != null && hash(fields[i], i).equals(hash)) {
                show(i);
            }
        }
    }
}
