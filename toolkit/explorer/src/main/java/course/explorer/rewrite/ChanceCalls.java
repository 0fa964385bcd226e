package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import java.util.Map;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * What differs from run to run of one program: random numbers without a seed, the order of
 * immutable sets and maps, and that of hash tables of objects without a hash code of their own.
 */
final class ChanceCalls {

    private static final String RANDOM = "java/util/Random";
    private static final String GENERATOR = "java/util/random/RandomGenerator";

    private static final Set<String> GENERATORS =
            Set.of(
                    RANDOM,
                    GENERATOR,
                    "java/util/random/RandomGenerator$StreamableGenerator",
                    "java/util/concurrent/ThreadLocalRandom");

    /** Classes of the JDK whose code draws for the program. */
    private static final Set<String> DRAWS = Set.of("java/util/Collections");

    /** Methods that go through a whole hash table, by class; an empty set means the constructor. */
    private static final Map<String, Set<String>> TRAVERSALS =
            Map.ofEntries(
                    Map.entry("java/util/HashMap$HashIterator", Set.of("<init>")),
                    Map.entry("java/util/HashMap$HashMapSpliterator", Set.of("<init>")),
                    Map.entry(
                            "java/util/HashMap",
                            Set.of("forEach", "replaceAll", "keysToArray", "valuesToArray")),
                    Map.entry("java/util/HashMap$KeySet", Set.of("forEach")),
                    Map.entry("java/util/HashMap$Values", Set.of("forEach")),
                    Map.entry("java/util/HashMap$EntrySet", Set.of("forEach")),
                    Map.entry("java/util/concurrent/ConcurrentHashMap$Traverser", Set.of("<init>")),
                    Map.entry("java/util/Hashtable$Enumerator", Set.of("<init>")),
                    Map.entry("java/util/Hashtable", Set.of("forEach", "replaceAll", "toString")),
                    Map.entry("java/util/WeakHashMap$HashIterator", Set.of("<init>")),
                    Map.entry("java/util/WeakHashMap", Set.of("forEach", "replaceAll")),
                    Map.entry(
                            "java/util/IdentityHashMap$IdentityHashMapIterator", Set.of("<init>")),
                    Map.entry(
                            "java/util/IdentityHashMap$IdentityHashMapSpliterator",
                            Set.of("<init>")),
                    Map.entry("java/util/IdentityHashMap", Set.of("forEach", "replaceAll")),
                    Map.entry("java/util/IdentityHashMap$KeySet", Set.of("toArray")),
                    Map.entry("java/util/IdentityHashMap$Values", Set.of("toArray")),
                    Map.entry("java/util/IdentityHashMap$EntrySet", Set.of("toArray")));

    private ChanceCalls() {}

    /** Calls that the model answers; true if its own was emitted in place of one. */
    static boolean replaced(
            MethodVisitor mv,
            MethodContext context,
            int opcode,
            String owner,
            String name,
            String desc) {
        if (opcode == INVOKESTATIC) {
            return collection(mv, owner, name, desc);
        }
        boolean asks = context.program() || DRAWS.contains(context.self().name);
        String as = "(L" + GENERATOR + ";" + desc.substring(1);
        if (opcode == INVOKESPECIAL
                || !asks
                || !GENERATORS.contains(owner)
                || !name.startsWith("next")
                || Bridged.missing("Draws." + name, as)) {
            return false;
        }
        mv.visitMethodInsn(INVOKESTATIC, Names.MODEL + "Draws", name, as, false);
        return true;
    }

    /** {@code Set.of} and {@code Map.of}, with however many arguments. */
    private static boolean collection(MethodVisitor mv, String owner, String name, String desc) {
        boolean set = owner.equals("java/util/Set");
        if (!name.equals("of") || !set && !owner.equals("java/util/Map")) {
            return false;
        }
        String method = set ? "setOf" : "mapOf";
        String gives = set ? "Ljava/util/Set;" : "Ljava/util/Map;";
        if (desc.startsWith("([")) {
            unordered(mv, method, "([Ljava/lang/Object;)" + gives);
            return true;
        }
        for (int i = Type.getArgumentTypes(desc).length; i > 0; i--) {
            unordered(mv, "take", "(Ljava/lang/Object;)V");
        }
        unordered(mv, method, "()" + gives);
        return true;
    }

    private static void unordered(MethodVisitor mv, String name, String desc) {
        mv.visitMethodInsn(INVOKESTATIC, Names.MODEL + "Unordered", name, desc, false);
    }

    /** At the beginning of a method of the JDK. */
    static void entered(MethodVisitor mv, MethodContext context) {
        String owner = context.self().name;
        if (TRAVERSALS.getOrDefault(owner, Set.of()).contains(context.method())) {
            String how =
                    owner.startsWith("java/util/Hashtable") ? "traversedByRemainders" : "traversed";
            mv.visitMethodInsn(INVOKESTATIC, Names.MODEL + "Identity", how, "()V", false);
        }
        if (owner.equals(RANDOM) && context.desc().endsWith("Stream;")) {
            mv.visitVarInsn(ALOAD, 0);
            draws(mv, "stream", "(Ljava/lang/Object;)V");
        }
    }

    /** Before a constructor of the JDK returns. */
    static void constructed(MethodVisitor mv, MethodContext context) {
        if (!context.self().name.equals(RANDOM)) {
            return;
        }
        if (context.desc().equals("()V")) {
            mv.visitVarInsn(ALOAD, 0);
            draws(mv, "unseeded", "(Ljava/lang/Object;)V");
        } else if (context.desc().equals("(J)V")) {
            mv.visitVarInsn(ALOAD, 0);
            mv.visitVarInsn(LLOAD, 1);
            draws(mv, "seeded", "(Ljava/lang/Object;J)V");
        }
    }

    private static void draws(MethodVisitor mv, String name, String desc) {
        mv.visitMethodInsn(INVOKESTATIC, Names.MODEL + "Draws", name, desc, false);
    }

    /** Whether what a method gives differs from run to run, if it is called by its reference. */
    static boolean leavesOpen(String owner, String name) {
        boolean collection = owner.equals("java/util/Set") || owner.equals("java/util/Map");
        return collection && name.equals("of")
                || GENERATORS.contains(owner) && name.startsWith("next");
    }

    /** Whether a call draws a number that may then be waited for. */
    static boolean draws(String owner, String name) {
        return GENERATORS.contains(owner)
                        && Set.of("nextInt", "nextLong", "nextDouble").contains(name)
                || owner.equals("java/lang/Math") && name.equals("random");
    }
}
