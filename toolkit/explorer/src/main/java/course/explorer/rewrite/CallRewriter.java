package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Calls: those the model answers itself, those that need a word to it first, and those that lead
 * out of control, which are named where they happen.
 */
final class CallRewriter extends MethodVisitor {

    private static final String HANDLE = "java/lang/invoke/VarHandle";
    private static final String UNSAFE = "jdk/internal/misc/Unsafe";

    private static final String CANCELLATION = "java/util/concurrent/CancellationException";

    /** A constructor that only its own package may call, and relocated classes are in another. */
    private static final String WITH_CAUSE = "(Ljava/lang/String;L" + CANCELLATION + ";)V";

    private final MethodContext context;
    private final CallCheck check;
    private final OwnErrors ownErrors;
    private int plainObjects;

    CallRewriter(MethodVisitor out, MethodContext context, CallCheck check) {
        super(ASM9, out);
        this.context = context;
        this.check = check;
        this.ownErrors = new OwnErrors(out, context);
    }

    @Override
    public void visitCode() {
        super.visitCode();
        if (context.program() && !context.catalog().fine() && !context.method().startsWith("<")) {
            Coarse.call(mv, "program");
        }
        if (!context.program()) {
            ChanceCalls.entered(mv, context);
        }
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == RETURN && context.constructor() && !context.program()) {
            ChanceCalls.constructed(mv, context);
        }
        super.visitInsn(opcode);
    }

    @Override
    public void visitLineNumber(int newLine, Label start) {
        check.at(newLine);
        super.visitLineNumber(newLine, start);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == NEW && type.equals("java/lang/Object") && context.program()) {
            plainObjects++;
            super.visitTypeInsn(NEW, Names.MODEL + "PlainObject");
            return;
        }
        ownErrors.type(opcode, type);
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String desc, boolean itf) {
        if (monitorMethod(opcode, owner, name, desc)
                || handleMethod(opcode, owner, name, desc)
                || replaced(opcode, owner, name, desc)
                || ChanceCalls.replaced(mv, context, opcode, owner, name, desc)
                || StreamCalls.replaced(mv, opcode, owner, name, desc)
                || context.program() && TimeCalls.replaced(mv, opcode, owner, name, desc)
                || ownErrors.constructed(opcode, owner, name, desc)
                || special(opcode, owner, name, desc, itf)) {
            return;
        }
        var elsewhere = context.calls().add(context, opcode, owner, name, desc, itf);
        if (elsewhere != null) {
            super.visitMethodInsn(
                    INVOKESTATIC,
                    elsewhere.getOwner(),
                    elsewhere.getName(),
                    elsewhere.getDesc(),
                    elsewhere.isInterface());
            return;
        }
        boolean foreign = context.program() && check.check(owner, name, desc);
        boolean stream = context.program() && owner.equals("java/io/PrintStream");
        boolean wraps = foreign || stream && !name.equals("<init>");
        if (wraps) {
            check.escape("enter", owner, name);
        }
        if (opcode == INVOKEINTERFACE && Boundary.advances(owner)) {
            on(Boundary.moves(name) ? "move" : "look", desc);
        }
        if (opcode == INVOKEVIRTUAL && context.program()) {
            causes(name, desc);
            TimeCalls.before(mv, owner, name, desc);
        }
        boolean callsBack =
                !context.program()
                        && opcode == INVOKEINTERFACE
                        && !context.catalog().fine()
                        && Coarse.callsBack(owner);
        if (callsBack) {
            Coarse.call(mv, "out");
        }
        super.visitMethodInsn(opcode, owner, name, desc, itf);
        if (context.program() && name.equals("getClass") && desc.equals("()Ljava/lang/Class;")) {
            call("ClassNames", "of", "(Ljava/lang/Class;)Ljava/lang/Class;");
        }
        if (callsBack) {
            Coarse.call(mv, "in");
        }
        if (wraps) {
            call("Escapes", "leave", "()V");
        }
        if (context.program()) {
            TimeCalls.after(mv, owner, name, desc);
        }
    }

    private void causes(String name, String desc) {
        switch (name + desc) {
            case "initCause(Ljava/lang/Throwable;)Ljava/lang/Throwable;",
                    "addSuppressed(Ljava/lang/Throwable;)V" ->
                    on("setCauses", desc);
            case "getCause()Ljava/lang/Throwable;", "getSuppressed()[Ljava/lang/Throwable;" ->
                    on("getCauses", desc);
            default -> {}
        }
    }

    /** Before a call with one argument at most: the model is told which object it is made on. */
    private void on(String what, String desc) {
        if (Type.getArgumentTypes(desc).length == 1) {
            mv.visitInsn(DUP2);
            mv.visitInsn(POP);
        } else {
            mv.visitInsn(DUP);
        }
        call("JdkState", what, "(Ljava/lang/Object;)V");
    }

    private boolean monitorMethod(int opcode, String owner, String name, String desc) {
        if (opcode == INVOKESTATIC || opcode == INVOKESPECIAL || owner.equals(UNSAFE)) {
            return false;
        }
        String as =
                switch (name + desc) {
                    case "wait()V", "wait(J)V", "wait(JI)V" -> "await";
                    case "notify()V" -> "signal";
                    case "notifyAll()V" -> "signalAll";
                    default -> null;
                };
        if (as == null) {
            return false;
        }
        if (as.equals("await")) {
            check.waitSite();
        }
        call("Monitors", as, "(Ljava/lang/Object;" + desc.substring(1));
        return true;
    }

    /** VarHandles and Unsafe: the access they make is announced first, or made by the model. */
    private boolean handleMethod(int opcode, String owner, String name, String desc) {
        if (owner.equals(UNSAFE) && opcode == INVOKEVIRTUAL) {
            return UnsafeCalls.emit(mv, name, desc);
        }
        if (owner.equals(HANDLE) && VarHandleBridge.accessMode(name)) {
            String bridge =
                    context.bridges()
                            .add(context.self().name, name, desc, check.line(), context.program());
            super.visitMethodInsn(
                    INVOKESTATIC,
                    context.self().name,
                    bridge,
                    "(L" + HANDLE + ";" + desc.substring(1),
                    context.self().isInterface());
            return true;
        }
        if (owner.equals("jdk/internal/invoke/MhUtil") && name.equals("findVarHandle")) {
            call("Handles", "findVarHandle", desc);
            return true;
        }
        if (owner.equals("java/lang/invoke/MethodHandles")
                && name.equals("arrayElementVarHandle")) {
            call("Handles", name, desc);
            return true;
        }
        return false;
    }

    private boolean replaced(int opcode, String owner, String name, String desc) {
        var instead =
                context.program()
                        ? Replacements.ofProgram(opcode, owner, name, desc)
                        : Replacements.of(opcode, owner, name, desc);
        if (instead != null) {
            mv.visitMethodInsn(INVOKESTATIC, instead.type(), instead.name(), instead.desc(), false);
        }
        return instead != null;
    }

    private boolean special(int opcode, String owner, String name, String desc, boolean itf) {
        if (name.equals("hashCode") && desc.equals("()I") && opcode != INVOKESPECIAL) {
            if (owner.equals("java/lang/String")) {
                return false;
            }
            String asks = context.program() ? "askHashCode" : "hashCode";
            call("Identity", asks, "(Ljava/lang/Object;)I");
            return true;
        }
        if (opcode == INVOKESPECIAL && owner.equals("java/lang/Object")) {
            return plainObject(name, desc);
        }
        if (owner.equals(CANCELLATION) && desc.equals(WITH_CAUSE)) {
            call("JdkState", "keepCause", "(Ljava/lang/Throwable;)V");
            super.visitMethodInsn(opcode, owner, name, "(Ljava/lang/String;)V", itf);
            mv.visitInsn(DUP);
            call("JdkState", "giveCause", "(Ljava/lang/Throwable;)V");
            return true;
        }
        if (owner.equals("java/lang/Class") && name.equals("desiredAssertionStatus")) {
            mv.visitInsn(POP);
            mv.visitInsn(context.program() ? ICONST_1 : ICONST_0);
            return true;
        }
        if (owner.startsWith("[") && name.equals("clone")) {
            mv.visitInsn(DUP);
            call("Bulk", "readAll", "(Ljava/lang/Object;)V");
            super.visitMethodInsn(opcode, owner, name, desc, itf);
            mv.visitInsn(DUP);
            mv.visitInsn(ICONST_0);
            call("FinalFields", "constructed", "(Ljava/lang/Object;I)V");
            return true;
        }
        return false;
    }

    private boolean plainObject(String name, String desc) {
        switch (name) {
            case "<init>" -> {
                if (plainObjects == 0) {
                    return false;
                }
                plainObjects--;
                super.visitMethodInsn(
                        INVOKESPECIAL, Names.MODEL + "PlainObject", name, desc, false);
            }
            case "clone" -> {
                super.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", name, desc, false);
                mv.visitInsn(DUP);
                call("Bulk", "cloned", "(Ljava/lang/Object;)V");
            }
            case "hashCode" ->
                    call("Identity", context.program() ? "ask" : "hash", "(Ljava/lang/Object;)I");
            case "toString" ->
                    call(
                            "Identity",
                            context.program() ? "toString" : "textInTheJdk",
                            "(Ljava/lang/Object;)Ljava/lang/String;");
            default -> {
                return false;
            }
        }
        return true;
    }

    private void call(String model, String name, String desc) {
        mv.visitMethodInsn(INVOKESTATIC, Names.MODEL + model, name, desc, false);
    }
}
