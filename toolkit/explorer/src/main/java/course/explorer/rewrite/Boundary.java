package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import java.util.Set;
import org.objectweb.asm.MethodVisitor;

/** Which JDK methods rewritten code may call as they are. */
final class Boundary {

    /** Immutable values and what only computes: a call can neither be seen nor interfered with. */
    private static final Set<String> PURE =
            Set.of(
                    "java/lang/Object",
                    "java/lang/String",
                    "java/lang/Integer",
                    "java/lang/Long",
                    "java/lang/Short",
                    "java/lang/Byte",
                    "java/lang/Character",
                    "java/lang/Boolean",
                    "java/lang/Float",
                    "java/lang/Double",
                    "java/lang/Number",
                    "java/lang/Math",
                    "java/lang/StrictMath",
                    "java/lang/Record",
                    "java/lang/Enum",
                    "java/lang/Iterable",
                    "java/lang/Comparable",
                    "java/lang/CharSequence",
                    "java/lang/Runnable",
                    "java/lang/AutoCloseable",
                    "java/lang/Throwable",
                    "java/lang/StackTraceElement",
                    "java/lang/Thread$State",
                    "java/lang/Void",
                    "java/io/Closeable",
                    "java/io/Serializable",
                    "java/io/PrintStream",
                    "java/lang/IO",
                    "java/util/Objects",
                    "java/util/Optional",
                    "java/util/OptionalInt",
                    "java/util/OptionalLong",
                    "java/util/OptionalDouble",
                    "java/util/Iterator",
                    "java/util/ListIterator",
                    "java/util/Enumeration",
                    "java/util/PrimitiveIterator$OfInt",
                    "java/util/Collection",
                    "java/util/SequencedCollection",
                    "java/util/SequencedMap",
                    "java/util/SequencedSet",
                    "java/util/List",
                    "java/util/Map",
                    "java/util/Map$Entry",
                    "java/util/Set",
                    "java/util/Queue",
                    "java/util/Deque",
                    "java/util/SortedMap",
                    "java/util/SortedSet",
                    "java/util/NavigableMap",
                    "java/util/NavigableSet",
                    "java/util/Comparator",
                    "java/util/concurrent/TimeUnit",
                    "java/util/UUID",
                    "java/util/Locale",
                    "java/util/HexFormat");

    private static final Set<String> CLASS_METHODS =
            Set.of(
                    "getName",
                    "getSimpleName",
                    "isInstance",
                    "cast",
                    "getComponentType",
                    "isArray",
                    "isInterface",
                    "isEnum",
                    "isRecord",
                    "getSuperclass",
                    "desiredAssertionStatus",
                    "getTypeName",
                    "getPackageName",
                    "hashCode",
                    "equals",
                    "toString");

    private static final Set<String> SYSTEM_METHODS =
            Set.of(
                    "lineSeparator",
                    "nanoTime",
                    "currentTimeMillis",
                    "identityHashCode",
                    "arraycopy");

    /** Methods of those classes that are not what their class is. */
    private static final Set<String> EXCEPTIONS =
            Set.of(
                    "java/lang/String.lines",
                    "java/lang/String.chars",
                    "java/lang/String.codePoints",
                    "java/lang/CharSequence.chars",
                    "java/lang/CharSequence.codePoints",
                    "java/util/Collection.stream",
                    "java/util/Collection.parallelStream",
                    "java/util/List.stream",
                    "java/util/List.parallelStream",
                    "java/util/Set.stream",
                    "java/util/Set.parallelStream",
                    "java/util/Optional.stream",
                    "java/lang/IO.readln",
                    "java/util/Locale.setDefault",
                    "java/util/UUID.randomUUID",
                    "java/util/Collection.spliterator",
                    "java/lang/Integer.getInteger",
                    "java/lang/Long.getLong",
                    "java/lang/Boolean.getBoolean");

    /** Methods that leave an iterator where it is. */
    private static final Set<String> LOOKS =
            Set.of(
                    "hasNext",
                    "hasPrevious",
                    "nextIndex",
                    "previousIndex",
                    "hasMoreElements",
                    "estimateSize",
                    "getExactSizeIfKnown",
                    "hasCharacteristics",
                    "characteristics",
                    "getComparator");

    private Boundary() {}

    /** Reads of JDK statics that the model has an answer of its own to; true if one was emitted. */
    static boolean field(MethodVisitor mv, String owner, String name) {
        if (!owner.equals("java/lang/System") || name.equals("in")) {
            return false;
        }
        mv.visitMethodInsn(
                INVOKESTATIC, Names.MODEL + "Output", name, "()Ljava/io/PrintStream;", false);
        return true;
    }

    /** Whether calls of an interface may change something that only its implementation knows. */
    static boolean advances(String owner) {
        return owner.equals("java/util/Enumeration")
                || owner.endsWith("Iterator") && owner.startsWith("java/util/")
                || owner.startsWith("java/util/PrimitiveIterator")
                || owner.startsWith("java/util/Spliterator");
    }

    /** Whether a method of such an interface may change it, and does not only look. */
    static boolean moves(String name) {
        return !LOOKS.contains(name);
    }

    /**
     * Whether a call finds or makes classes or resources by a class loader. The program's own
     * loader is not the one that it has in a JVM: it lies elsewhere, and what others define is not
     * rewritten.
     */
    static boolean loads(String owner, String name) {
        return switch (owner) {
            case "java/lang/Class", "java/lang/Module" -> name.startsWith("getResource");
            case "java/lang/ClassLoader" ->
                    name.equals("<init>")
                            || name.equals("loadClass")
                            || name.startsWith("getResource")
                            || name.startsWith("getSystemResource")
                            || name.equals("resources");
            case "java/security/SecureClassLoader", "java/net/URLClassLoader" -> true;
            case "java/lang/invoke/MethodHandles$Lookup" -> name.startsWith("define");
            default -> false;
        };
    }

    /** Whether an unrewritten JDK method is under control. */
    static boolean known(String owner, String name, String desc) {
        if (owner.startsWith("[")) {
            return true;
        }
        if (owner.equals("java/io/PrintStream") && name.equals("<init>")) {
            return false;
        }
        if (EXCEPTIONS.contains(owner + "." + name)) {
            return false;
        }
        return switch (owner) {
            case "java/lang/Class" -> CLASS_METHODS.contains(name);
            case "java/lang/invoke/MethodHandles" ->
                    name.equals("lookup") || name.equals("privateLookupIn");
            case "java/lang/System" -> SYSTEM_METHODS.contains(name);
            case "java/lang/Runtime" -> name.equals("getRuntime");
            default ->
                    PURE.contains(owner)
                            || owner.startsWith("java/util/function/")
                            || owner.startsWith("java/math/")
                            || TimeCalls.known(owner, name, desc)
                            || owner.endsWith("Exception")
                            || owner.endsWith("Error");
        };
    }
}
