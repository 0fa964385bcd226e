package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Shows the model each round of each loop with the values of its local variables, and each
 * exception that a handler catches which a program should not survive.
 */
final class FlowRewriter extends MethodNode {

    private static final String LOOPS = Names.MODEL + "Loops";
    private static final Set<String> BROAD =
            Set.of(
                    "java/lang/Throwable",
                    "java/lang/Error",
                    "java/lang/VirtualMachineError",
                    "java/lang/StackOverflowError",
                    "java/lang/OutOfMemoryError");

    private final MethodVisitor out;
    private final MethodContext context;

    FlowRewriter(MethodVisitor out, MethodContext context) {
        super(ASM9, context.access(), context.method(), context.desc(), null, new String[0]);
        this.out = out;
        this.context = context;
    }

    @Override
    public void visitEnd() {
        Map<AbstractInsnNode, Integer> positions = new IdentityHashMap<>();
        int position = 0;
        for (AbstractInsnNode n : instructions) {
            positions.put(n, position++);
        }
        List<FrameNode> loops =
                heads(positions).stream()
                        .map(FlowRewriter::frameAt)
                        .filter(f -> f != null && (f.stack == null || f.stack.isEmpty()))
                        .toList();
        if (!loops.isEmpty()) {
            int first = context.catalog().numbers().loops(loops.size());
            int loop = first;
            Set<Integer> idle = context.program() ? IdleCounters.in(instructions) : Set.of();
            for (FrameNode frame : loops) {
                instructions.insert(frame, watch(loop++, frame, context.program(), idle));
            }
            instructions.insert(entered(first, loop - 1));
        }
        if (context.program()) {
            handlers();
            RandomWaits.mark(instructions);
            LongArithmetic.follow(instructions);
        }
        accept(out);
    }

    private Set<LabelNode> heads(Map<AbstractInsnNode, Integer> positions) {
        Set<LabelNode> heads = new LinkedHashSet<>();
        for (AbstractInsnNode n : instructions) {
            for (LabelNode target : targets(n)) {
                if (positions.get(target) <= positions.get(n)
                        && (context.program() || touches(target, n))) {
                    heads.add(target);
                }
            }
        }
        return heads;
    }

    private static List<LabelNode> targets(AbstractInsnNode n) {
        return switch (n) {
            case JumpInsnNode jump -> List.of(jump.label);
            case TableSwitchInsnNode table -> table.labels;
            case LookupSwitchInsnNode lookup -> lookup.labels;
            default -> List.of();
        };
    }

    /** Whether a loop can see or change anything but local variables. */
    private static boolean touches(AbstractInsnNode from, AbstractInsnNode to) {
        for (AbstractInsnNode n = from; n != to; n = n.getNext()) {
            if (n instanceof MethodInsnNode
                    || n instanceof FieldInsnNode
                    || n instanceof InvokeDynamicInsnNode) {
                return true;
            }
        }
        return false;
    }

    private static FrameNode frameAt(LabelNode label) {
        AbstractInsnNode n = label.getNext();
        while (n != null && n.getOpcode() < 0) {
            if (n instanceof FrameNode frame) {
                return frame;
            }
            n = n.getNext();
        }
        return null;
    }

    /** The method's loops begin anew, which is no second round of an earlier call. */
    private static InsnList entered(int first, int last) {
        var list = new InsnList();
        list.add(new LdcInsnNode(first));
        list.add(new LdcInsnNode(last));
        list.add(call("entered", "(II)V"));
        return list;
    }

    /**
     * @param idle variables that only count, so that rounds which differ in them alone are the same
     */
    private static InsnList watch(int loop, FrameNode frame, boolean program, Set<Integer> idle) {
        var list = new InsnList();
        list.add(new LdcInsnNode(program ? loop : -loop));
        list.add(call("head", "(I)V"));
        int slot = 0;
        for (Object type : frame.local == null ? List.of() : frame.local) {
            boolean counts = type.equals(INTEGER) || type.equals(LONG);
            if (counts && idle.contains(slot)) {
                slot += type.equals(LONG) ? 1 : 0;
            } else if (type.equals(INTEGER)) {
                show(list, ILOAD, slot, "(I)V");
            } else if (type.equals(FLOAT)) {
                show(list, FLOAD, slot, "(F)V");
            } else if (type.equals(LONG)) {
                show(list, LLOAD, slot++, "(J)V");
            } else if (type.equals(DOUBLE)) {
                show(list, DLOAD, slot++, "(D)V");
            } else if (type instanceof String) {
                show(list, ALOAD, slot, "(Ljava/lang/Object;)V");
            }
            slot++;
        }
        list.add(call("tail", "()V"));
        return list;
    }

    private static void show(InsnList list, int load, int slot, String desc) {
        list.add(new VarInsnNode(load, slot));
        list.add(call("local", desc));
    }

    private static MethodInsnNode call(String name, String desc) {
        return new MethodInsnNode(INVOKESTATIC, LOOPS, name, desc, false);
    }

    private void handlers() {
        Set<LabelNode> seen = new HashSet<>();
        for (TryCatchBlockNode block : tryCatchBlocks) {
            FrameNode frame = frameAt(block.handler);
            if (frame == null || !seen.add(block.handler)) {
                continue;
            }
            var list = new InsnList();
            list.add(escapes("landed", "()V"));
            if (block.type == null || BROAD.contains(block.type)) {
                list.add(new InsnNode(DUP));
                list.add(escapes("caught", "(Ljava/lang/Throwable;)V"));
            }
            instructions.insert(frame, list);
        }
    }

    private static MethodInsnNode escapes(String name, String desc) {
        return new MethodInsnNode(INVOKESTATIC, Names.MODEL + "Escapes", name, desc, false);
    }
}
