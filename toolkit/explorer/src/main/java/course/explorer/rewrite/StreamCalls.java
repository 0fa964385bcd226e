package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.MethodVisitor;

/**
 * Calls that give a stream, of classes and interfaces that are not relocated: the stream is made by
 * the relocated {@code java.util.stream} instead.
 */
final class StreamCalls {

    private static final String STREAM = "java/util/stream/Stream";
    private static final String SOURCES = Names.MODEL + "Sources";

    /** Its spliterator is that of its stream, which it makes without one. */
    private static final String COPIES = "java/util/Collections$CopiesList";

    private StreamCalls() {}

    /** Emits what stands in for a call; false if it is none of these. */
    static boolean replaced(MethodVisitor mv, int opcode, String owner, String name, String desc) {
        if (opcode == INVOKESTATIC || opcode == INVOKESPECIAL || !Names.jdk(owner)) {
            return false;
        }
        if (desc.equals("()L" + STREAM + ";")) {
            return objects(mv, owner, name);
        }
        boolean text = owner.equals("java/lang/String") || owner.equals("java/lang/CharSequence");
        if (text && desc.equals("()Ljava/util/stream/IntStream;")) {
            sources(mv, name, "(Ljava/lang/CharSequence;)[I");
            arrays(mv, "([I)Ljava/util/stream/IntStream;");
            return true;
        }
        return false;
    }

    private static boolean objects(MethodVisitor mv, String owner, String name) {
        switch (owner) {
            case "java/lang/String" -> {
                sources(mv, name, "(Ljava/lang/String;)[Ljava/lang/Object;");
                arrays(mv, "([Ljava/lang/Object;)L" + STREAM + ";");
            }
            case "java/util/Optional" -> {
                sources(mv, name, "(Ljava/util/Optional;)[Ljava/lang/Object;");
                arrays(mv, "([Ljava/lang/Object;)L" + STREAM + ";");
            }
            case "jdk/internal/misc/ThreadFlock" -> {
                mv.visitMethodInsn(
                        INVOKESTATIC,
                        Names.MODEL + "Flock",
                        "threads",
                        "(L" + Names.MODEL + "Flock;)[Ljava/lang/Object;",
                        false);
                arrays(mv, "([Ljava/lang/Object;)L" + STREAM + ";");
            }
            default -> {
                boolean parallel = name.equals("parallelStream");
                if (!owner.startsWith("java/util/")
                        || owner.startsWith("java/util/stream/")
                        || owner.equals(COPIES)
                        || !parallel && !name.equals("stream")) {
                    return false;
                }
                mv.visitMethodInsn(
                        INVOKEINTERFACE,
                        "java/util/Collection",
                        "spliterator",
                        "()Ljava/util/Spliterator;",
                        true);
                mv.visitInsn(parallel ? ICONST_1 : ICONST_0);
                mv.visitMethodInsn(
                        INVOKESTATIC,
                        "java/util/stream/StreamSupport",
                        "stream",
                        "(Ljava/util/Spliterator;Z)L" + STREAM + ";",
                        false);
            }
        }
        return true;
    }

    private static void sources(MethodVisitor mv, String name, String desc) {
        mv.visitMethodInsn(INVOKESTATIC, SOURCES, name, desc, false);
    }

    private static void arrays(MethodVisitor mv, String desc) {
        mv.visitMethodInsn(INVOKESTATIC, "java/util/Arrays", "stream", desc, false);
    }
}
