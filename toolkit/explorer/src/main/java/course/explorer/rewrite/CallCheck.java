package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Names the program's calls that lead out of control, with file and line, or refuses them. */
final class CallCheck {

    private static final String ESCAPES = Names.MODEL + "Escapes";

    private final MethodVisitor mv;
    private final MethodContext context;
    private int line;

    CallCheck(MethodVisitor mv, MethodContext context) {
        this.mv = mv;
        this.context = context;
    }

    void at(int newLine) {
        line = newLine;
    }

    int line() {
        return line;
    }

    /** Numbers a wait of the program; the JDK's own waits check what they wait for. */
    void waitSite() {
        if (context.program()) {
            mv.visitLdcInsn(context.catalog().nextWaitSite());
            mv.visitMethodInsn(INVOKESTATIC, Names.MODEL + "Waiting", "at", "(I)V", false);
        }
    }

    /** Names a call that leads out of control, or refuses it; true if it is named. */
    boolean check(String owner, String name, String desc) {
        if (Names.modelled(owner)) {
            if (!Bridged.modelHas(owner, name, desc)) {
                escape("refuse", owner, name);
            }
            if (owner.equals("java/util/concurrent/locks/LockSupport") && name.startsWith("park")) {
                waitSite();
            }
            return false;
        }
        if (!Names.jdk(owner)) {
            if (context.catalog().isNative(owner, name + desc)) {
                escape("note", owner, name + " (a native method)");
            }
            return false;
        }
        if (Names.relocated(owner)) {
            boolean streams =
                    name.matches("ints|longs|doubles") && owner.equals("java/util/Random");
            if (streams || Bridged.standInLacks(owner, name, desc, context.catalog().fine())) {
                escape("refuse", owner, name);
            }
            weak(owner, name);
            if (owner.equals("java/util/concurrent/locks/Condition") && name.startsWith("await")) {
                waitSite();
            }
            return false;
        }
        for (Type t : Type.getArgumentTypes(desc)) {
            refuseRelocated(t, owner, name);
        }
        refuseRelocated(Type.getReturnType(desc), owner, name);
        if (Boundary.known(owner, name, desc)) {
            return false;
        }
        if (Boundary.loads(owner, name)) {
            escape("refuse", owner, name);
            return false;
        }
        escape("note", owner, name);
        return !name.equals("<init>");
    }

    private void refuseRelocated(Type type, String owner, String name) {
        Type t = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (t.getSort() == Type.OBJECT
                && !Names.map(t.getInternalName()).equals(t.getInternalName())) {
            escape("refuse", owner, name);
        }
    }

    /** The program's own use of accesses weaker than volatile. */
    private void weak(String owner, String name) {
        if (!owner.startsWith("java/util/concurrent/atomic/")) {
            return;
        }
        boolean updater = owner.endsWith("FieldUpdater");
        boolean weakSwap = name.startsWith("weakCompareAnd");
        if (weakSwap && !updater) {
            mv.visitMethodInsn(
                    INVOKESTATIC, Names.MODEL + "Handles", "weakFromProgram", "()V", false);
        }
        if (weakSwap && updater
                || name.equals("lazySet")
                || name.endsWith("Plain")
                || name.endsWith("Opaque")
                || name.endsWith("Acquire")
                || name.endsWith("Release")) {
            mv.visitLdcInsn("weaker than volatile: " + simple(owner) + "." + name + at());
            mv.visitMethodInsn(INVOKESTATIC, ESCAPES, "note", "(Ljava/lang/String;)V", false);
        }
    }

    void escape(String how, String owner, String name) {
        String called = name.equals("<init>") ? "new " + simple(owner) : simple(owner) + "." + name;
        mv.visitLdcInsn(called + at());
        mv.visitMethodInsn(INVOKESTATIC, ESCAPES, how, "(Ljava/lang/String;)V", false);
    }

    private String at() {
        return " at " + context.sourceFile() + ":" + line;
    }

    private static String simple(String owner) {
        boolean familiar = owner.startsWith("java/lang/") && owner.indexOf('/', 10) < 0;
        familiar |= owner.startsWith("java/util/");
        familiar |= !Names.jdk(owner);
        String name = familiar ? owner.substring(owner.lastIndexOf('/') + 1) : owner;
        return name.replace('/', '.').replace('$', '.');
    }
}
