package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Turns {@code synchronized}, blocks and methods, into calls of the model's monitors. */
final class LockRewriter extends MethodVisitor {

    private static final String MONITORS = Names.MODEL + "Monitors";

    private final MethodContext context;
    private final boolean sync;
    private final Label from = new Label();
    private final Label to = new Label();

    private final int firstLine;

    /**
     * @param firstLine where a synchronized method is entered, or 0
     */
    LockRewriter(MethodVisitor out, MethodContext context, boolean sync, int firstLine) {
        super(ASM9, out);
        this.context = context;
        this.sync = sync;
        this.firstLine = firstLine;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        if (sync) {
            if (firstLine > 0) {
                Label entry = new Label();
                mv.visitLabel(entry);
                mv.visitLineNumber(firstLine, entry);
            }
            lock("enter");
            mv.visitLabel(from);
        }
    }

    private void lock(String how) {
        if (context.isStatic()) {
            mv.visitLdcInsn(Type.getObjectType(context.self().name));
        } else {
            mv.visitVarInsn(ALOAD, 0);
        }
        monitors(how);
    }

    private void monitors(String how) {
        mv.visitMethodInsn(INVOKESTATIC, MONITORS, how, "(Ljava/lang/Object;)V", false);
    }

    @Override
    public void visitInsn(int opcode) {
        switch (opcode) {
            case MONITORENTER -> monitors("enter");
            case MONITOREXIT -> monitors("exit");
            case IRETURN, LRETURN, FRETURN, DRETURN, ARETURN, RETURN -> {
                if (sync) {
                    lock("exit");
                }
                super.visitInsn(opcode);
            }
            default -> super.visitInsn(opcode);
        }
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        if (sync) {
            mv.visitLabel(to);
            Label handler = new Label();
            mv.visitTryCatchBlock(from, to, handler, null);
            mv.visitLabel(handler);
            Object[] locals =
                    context.isStatic() ? new Object[0] : new Object[] {context.self().name};
            mv.visitFrame(F_NEW, locals.length, locals, 1, new Object[] {"java/lang/Throwable"});
            lock("exit");
            mv.visitInsn(ATHROW);
        }
        super.visitMaxs(maxStack, maxLocals);
    }
}
