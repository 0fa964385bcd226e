package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Local variables of a method that only count: whatever they hold, the method does the same, for
 * their value goes nowhere but into the next value and into what is printed.
 *
 * <p>The instructions are matched as javac writes them; a variable that is used in any other way is
 * taken to matter.
 */
final class IdleCounters {

    private IdleCounters() {}

    /** The slots of those variables, of type int and long. */
    static Set<Integer> in(InsnList code) {
        var counted = new HashSet<Integer>();
        var used = new HashSet<Integer>();
        for (AbstractInsnNode n : code) {
            if (n instanceof IincInsnNode step) {
                counted.add(step.var);
            } else if (n instanceof VarInsnNode v && isLoad(n.getOpcode())) {
                if (isStep(v)) {
                    counted.add(v.var);
                } else if (!isPrinted(v)) {
                    used.add(v.var);
                }
            }
        }
        counted.removeAll(used);
        return counted;
    }

    private static boolean isLoad(int opcode) {
        return opcode == ILOAD || opcode == LLOAD;
    }

    /** {@code n = n + 1} and its like: the variable, a constant, a sum, the variable. */
    private static boolean isStep(VarInsnNode load) {
        AbstractInsnNode constant = next(load);
        AbstractInsnNode sum = next(constant);
        AbstractInsnNode store = next(sum);
        return isConstant(constant)
                && sum != null
                && (sum.getOpcode() == IADD
                        || sum.getOpcode() == ISUB
                        || sum.getOpcode() == LADD
                        || sum.getOpcode() == LSUB)
                && store instanceof VarInsnNode to
                && (to.getOpcode() == ISTORE || to.getOpcode() == LSTORE)
                && to.var == load.var;
    }

    /** Whether the value goes into a text, or as it is, to a stream that prints it. */
    private static boolean isPrinted(VarInsnNode load) {
        AbstractInsnNode n = next(load);
        boolean alone = true;
        while (n != null && pushes(n)) {
            alone &= n instanceof IincInsnNode;
            n = next(n);
        }
        if (n instanceof InvokeDynamicInsnNode text && text.name.startsWith("makeConcat")) {
            return prints(next(n), "(Ljava/lang/String;)V")
                    || prints(next(n), "(Ljava/lang/Object;)V");
        }
        return alone && (prints(n, "(I)V") || prints(n, "(J)V"));
    }

    private static boolean prints(AbstractInsnNode n, String desc) {
        return n instanceof MethodInsnNode call
                && (call.owner.equals("java/io/PrintStream") || call.owner.equals("java/lang/IO"))
                && (call.name.equals("println") || call.name.equals("print"))
                && call.desc.equals(desc);
    }

    /** Whether it only puts another value on the stack. */
    private static boolean pushes(AbstractInsnNode n) {
        return isConstant(n)
                || n.getOpcode() >= ILOAD && n.getOpcode() <= ALOAD
                || n.getOpcode() == GETSTATIC
                || n.getOpcode() == GETFIELD
                || n instanceof IincInsnNode;
    }

    private static boolean isConstant(AbstractInsnNode n) {
        return n != null && n.getOpcode() >= ICONST_M1 && n.getOpcode() <= LDC;
    }

    /** The next instruction, past labels, lines and frames. */
    private static AbstractInsnNode next(AbstractInsnNode n) {
        AbstractInsnNode next = n == null ? null : n.getNext();
        while (next != null && next.getOpcode() < 0) {
            next = next.getNext();
        }
        return next;
    }
}
