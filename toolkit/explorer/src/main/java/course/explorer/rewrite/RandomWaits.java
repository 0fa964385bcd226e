package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Finds random numbers that go to a sleep or to the limit of a wait and nowhere else, with a
 * constant added or by which they are multiplied: {@code sleep(random.nextInt(50) + 1)}. Such a
 * number needs no choice of its own, as the wait may end at any of its possible ends.
 */
final class RandomWaits {

    private static final String MODEL = Names.MODEL + "Draws";
    private static final String LIMIT = "(JLjava/util/concurrent/TimeUnit;)Z";

    /** A wait with a limit that is the last number it is given. */
    private static final Set<String> WAITS =
            Set.of(
                    "java/lang/Thread.sleep(J)V",
                    "java/lang/Thread.join(J)V",
                    "java/util/concurrent/TimeUnit.sleep(J)V",
                    "java/util/concurrent/locks/LockSupport.parkNanos(J)V",
                    "java/util/concurrent/locks/Lock.tryLock" + LIMIT,
                    "java/util/concurrent/locks/ReentrantLock.tryLock" + LIMIT,
                    "java/util/concurrent/Semaphore.tryAcquire" + LIMIT,
                    "java/util/concurrent/CountDownLatch.await" + LIMIT);

    /** The number on the stack, as a function of the one that was drawn. */
    private double factor = 1;

    private double summand;

    private RandomWaits() {}

    static void mark(InsnList code) {
        for (AbstractInsnNode n : code.toArray()) {
            if (n instanceof MethodInsnNode draw && ChanceCalls.draws(draw.owner, draw.name)) {
                new RandomWaits().follow(code, draw);
            }
        }
    }

    private void follow(InsnList code, MethodInsnNode draw) {
        AbstractInsnNode wait = waitAfter(draw.getNext(), code);
        if (wait != null && factor > 0) {
            var told = new InsnList();
            told.add(new LdcInsnNode(factor));
            told.add(new LdcInsnNode(summand));
            told.add(new MethodInsnNode(INVOKESTATIC, MODEL, "waits", "(DD)V", false));
            code.insertBefore(draw, told);
            code.insert(wait, new MethodInsnNode(INVOKESTATIC, MODEL, "waited", "()V", false));
        }
    }

    /** The wait to which all that is computed from here on goes, or null. */
    private AbstractInsnNode waitAfter(AbstractInsnNode from, InsnList code) {
        for (AbstractInsnNode n = from; n != null; n = n.getNext()) {
            Double constant = constant(n);
            if (constant != null) {
                n = n.getNext();
                if (n == null || !computes(n.getOpcode(), constant)) {
                    return null;
                }
                continue;
            }
            switch (n) {
                case VarInsnNode store when store.getOpcode() >= ISTORE ->
                        n = onlyLoad(store, code);
                case MethodInsnNode call -> {
                    boolean waits = call.name.equals("wait") && call.desc.equals("(J)V");
                    return waits || WAITS.contains(call.owner + "." + call.name + call.desc)
                            ? call
                            : null;
                }
                default -> {
                    if (!passes(n)) {
                        return null;
                    }
                }
            }
            if (n == null) {
                return null;
            }
        }
        return null;
    }

    /** Where a variable is read, if that is the only place and comes at once. */
    private static AbstractInsnNode onlyLoad(VarInsnNode store, InsnList code) {
        int uses = 0;
        for (AbstractInsnNode n : code) {
            if (n instanceof VarInsnNode v && v.var == store.var) {
                uses++;
            }
        }
        AbstractInsnNode n = store.getNext();
        while (n != null && (n.getOpcode() < 0 || fetches(n))) {
            n = n.getNext();
        }
        boolean same = n instanceof VarInsnNode load && load.var == store.var;
        return uses == 2 && same && n.getOpcode() < ISTORE ? n : null;
    }

    /** Whether this puts an object on the stack, below the number. */
    private static boolean fetches(AbstractInsnNode n) {
        return n.getOpcode() == ALOAD || n.getOpcode() == GETFIELD || n.getOpcode() == GETSTATIC;
    }

    private static boolean passes(AbstractInsnNode n) {
        boolean unit =
                n instanceof FieldInsnNode f
                        && f.getOpcode() == GETSTATIC
                        && f.owner.equals("java/util/concurrent/TimeUnit");
        return switch (n.getOpcode()) {
            case -1, I2L, L2I, I2D, L2D, D2L, D2I -> true;
            default -> unit;
        };
    }

    private boolean computes(int opcode, double by) {
        switch (opcode) {
            case IADD, LADD, DADD -> summand += by;
            case ISUB, LSUB, DSUB -> summand -= by;
            case IMUL, LMUL, DMUL -> {
                factor *= by;
                summand *= by;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Double constant(AbstractInsnNode n) {
        int opcode = n.getOpcode();
        if (opcode >= ICONST_M1 && opcode <= ICONST_5) {
            return (double) opcode - ICONST_0;
        }
        return switch (n) {
            case IntInsnNode push -> (double) push.operand;
            case LdcInsnNode load when load.cst instanceof Number number -> number.doubleValue();
            default -> {
                boolean one = opcode == LCONST_1 || opcode == DCONST_1;
                yield one ? Double.valueOf(1) : null;
            }
        };
    }
}
