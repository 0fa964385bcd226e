package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import course.explorer.model.Readings;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Has the model do what a program computes with longs, which may be times. */
final class LongArithmetic {

    private LongArithmetic() {}

    static void follow(InsnList code) {
        for (AbstractInsnNode n : code.toArray()) {
            switch (n.getOpcode()) {
                case LADD -> code.set(n, call("add", "(JJ)J"));
                case LSUB -> code.set(n, call("subtract", "(JJ)J"));
                case LMUL -> code.set(n, call("multiply", "(JJ)J"));
                case LDIV -> code.set(n, call("divide", "(JJ)J"));
                case LCMP -> {
                    code.insertBefore(n, new LdcInsnNode(toldApart(n)));
                    code.set(n, call("compare", "(JJI)I"));
                }
                case L2I, L2F, L2D -> {
                    code.insertBefore(n, new InsnNode(DUP2));
                    code.insertBefore(n, call("lost", "(J)V"));
                }
                default -> {}
            }
        }
    }

    private static MethodInsnNode call(String name, String desc) {
        return new MethodInsnNode(INVOKESTATIC, Names.MODEL + "Readings", name, desc, false);
    }

    /** What the jump after a comparison makes of it. */
    private static int toldApart(AbstractInsnNode comparison) {
        AbstractInsnNode next = comparison.getNext();
        while (next != null && next.getOpcode() < 0) {
            next = next.getNext();
        }
        return switch (next == null ? NOP : next.getOpcode()) {
            case IFLT, IFGE -> Readings.LESS;
            case IFLE, IFGT -> Readings.LESS_OR_EQUAL;
            case IFEQ, IFNE -> Readings.EQUAL;
            default -> Readings.THREE;
        };
    }
}
