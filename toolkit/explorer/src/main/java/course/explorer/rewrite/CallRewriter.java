package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import java.util.Arrays;
import java.util.Map;
import org.objectweb.asm.Handle;
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
    private static final String ESCAPES = Names.MODEL + "Escapes";

    /** Static JDK methods and what is called in their place, with the same descriptor. */
    private static final Map<String, String> STATICS =
            Map.ofEntries(
                    Map.entry("java/lang/System.nanoTime", "Time.nanoTime"),
                    Map.entry("java/lang/System.currentTimeMillis", "Time.currentTimeMillis"),
                    Map.entry("java/lang/System.identityHashCode", "Identity.hash"),
                    Map.entry("java/lang/System.arraycopy", "Bulk.arraycopy"),
                    Map.entry("java/lang/System.exit", "Bulk.exit"),
                    Map.entry("java/lang/Enum.valueOf", "Enums.valueOf"),
                    Map.entry("java/util/Set.of", "Bulk.setOf"),
                    Map.entry("java/util/Map.of", "Bulk.mapOf"),
                    Map.entry("java/lang/IO.println", "Lines.println"),
                    Map.entry("java/lang/IO.print", "Lines.print"));

    /** Instance methods of final JDK classes, called with the receiver as first argument. */
    private static final Map<String, String> INSTANCE =
            Map.ofEntries(
                    Map.entry("java/util/concurrent/TimeUnit.sleep", "Bulk.sleep"),
                    Map.entry("java/util/concurrent/TimeUnit.timedJoin", "Bulk.timedJoin"),
                    Map.entry("java/util/concurrent/TimeUnit.timedWait", "Bulk.timedWait"),
                    Map.entry("java/lang/Class.getEnumConstants", "Enums.constants"),
                    Map.entry("java/lang/ref/Cleaner.register", "Cleaning.register"),
                    Map.entry("jdk/internal/access/JavaLangAccess.start", "Bulk.start"),
                    Map.entry("java/lang/Runtime.availableProcessors", "Bulk.availableProcessors"),
                    Map.entry(
                            "java/lang/invoke/MethodHandles$Lookup.findVarHandle",
                            "Handles.findVarHandle"),
                    Map.entry(
                            "java/lang/invoke/MethodHandles$Lookup.findStaticVarHandle",
                            "Handles.findStaticVarHandle"),
                    Map.entry(
                            "jdk/internal/access/JavaLangAccess.getEnumConstantsShared",
                            "Enums.constantsShared"));

    private final MethodContext context;
    private int line;
    private int plainObjects;

    CallRewriter(MethodVisitor out, MethodContext context) {
        super(ASM9, out);
        this.context = context;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        if (context.program() && !context.catalog().fine() && !context.method().startsWith("<")) {
            Coarse.call(mv, "program");
        }
        if (context.program()
                && context.self().isInterface()
                && context.method().equals("<clinit>")) {
            // An interface's fields must stay final, so they cannot be set anew in each execution.
            escape("note", context.self().name, "an initialiser of an interface");
        }
    }

    @Override
    public void visitLineNumber(int newLine, Label start) {
        line = newLine;
        super.visitLineNumber(newLine, start);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == NEW && type.equals("java/lang/Object") && context.program()) {
            plainObjects++;
            super.visitTypeInsn(NEW, Names.MODEL + "PlainObject");
            return;
        }
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String desc, boolean itf) {
        if (monitorMethod(opcode, owner, name, desc)
                || handleMethod(opcode, owner, name, desc)
                || replaced(opcode, owner, name, desc)
                || StreamCalls.replaced(mv, opcode, owner, name, desc)
                || special(opcode, owner, name, desc, itf)) {
            return;
        }
        boolean foreign = context.program() && check(owner, name, desc);
        boolean stream = context.program() && owner.equals("java/io/PrintStream");
        boolean wraps = foreign || stream && !name.equals("<init>");
        if (wraps) {
            escape("enter", owner, name);
        }
        if (opcode == INVOKEINTERFACE && Boundary.advances(owner)) {
            call("Loops", "progress", "()V");
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
        if (callsBack) {
            Coarse.call(mv, "in");
        }
        if (wraps) {
            call("Escapes", "leave", "()V");
        }
    }

    /** Numbers a wait of the program; the JDK's own waits check what they wait for. */
    private void waitSite() {
        if (context.program()) {
            mv.visitLdcInsn(context.catalog().nextWaitSite());
            call("Waiting", "at", "(I)V");
        }
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
            waitSite();
        }
        call("Monitors", as, "(Ljava/lang/Object;" + desc.substring(1));
        return true;
    }

    /** VarHandles and Unsafe: the access they make is announced first, or made by the model. */
    private boolean handleMethod(int opcode, String owner, String name, String desc) {
        if (owner.equals(UNSAFE) && opcode == INVOKEVIRTUAL) {
            if (!UnsafeCalls.modelled(name, desc)) {
                return false;
            }
            call("UnsafeAccess", name, "(L" + UNSAFE + ";" + desc.substring(1));
            return true;
        }
        if (owner.equals(HANDLE) && VarHandleBridge.accessMode(name)) {
            String bridge =
                    context.bridges().add(context.self().name, name, desc, line, context.program());
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
        String as = opcode == INVOKESTATIC ? STATICS.get(owner + "." + name) : null;
        String full = desc;
        if (as == null && (opcode == INVOKEVIRTUAL || opcode == INVOKEINTERFACE)) {
            as = INSTANCE.get(owner + "." + name);
            full = "(L" + owner + ";" + desc.substring(1);
        }
        if (as == null || Bridged.missing(as, full)) {
            return false;
        }
        int dot = as.indexOf('.');
        call(as.substring(0, dot), as.substring(dot + 1), full);
        return true;
    }

    private boolean special(int opcode, String owner, String name, String desc, boolean itf) {
        if (name.equals("hashCode") && desc.equals("()I") && opcode != INVOKESPECIAL) {
            if (owner.equals("java/lang/String")) {
                return false;
            }
            call("Identity", "hashCode", "(Ljava/lang/Object;)I");
            return true;
        }
        if (opcode == INVOKESPECIAL && owner.equals("java/lang/Object")) {
            return plainObject(name, desc);
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
            case "hashCode" -> call("Identity", "hash", "(Ljava/lang/Object;)I");
            case "toString" ->
                    call("Identity", "toString", "(Ljava/lang/Object;)Ljava/lang/String;");
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Names a call that leads out of control, or refuses it; true if it is named. */
    private boolean check(String owner, String name, String desc) {
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
        if (Boundary.known(owner, name)) {
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
        if (owner.startsWith("java/util/concurrent/atomic/") && name.startsWith("weakCompareAnd")) {
            call("Handles", "weakFromProgram", "()V");
        }
        if (owner.startsWith("java/util/concurrent/atomic/")
                && (name.equals("lazySet")
                        || name.endsWith("Plain")
                        || name.endsWith("Opaque")
                        || name.endsWith("Acquire")
                        || name.endsWith("Release"))) {
            mv.visitLdcInsn("weaker than volatile: " + simple(owner) + "." + name + at());
            mv.visitMethodInsn(INVOKESTATIC, ESCAPES, "note", "(Ljava/lang/String;)V", false);
        }
    }

    private void escape(String how, String owner, String name) {
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

    private void call(String model, String name, String desc) {
        mv.visitMethodInsn(INVOKESTATIC, Names.MODEL + model, name, desc, false);
    }

    @Override
    public void visitInvokeDynamicInsn(
            String name, String desc, Handle bootstrap, Object... arguments) {
        String owner = bootstrap.getOwner();
        switch (owner) {
            case "java/lang/invoke/LambdaMetafactory" -> {
                for (int i = 0; i < arguments.length; i++) {
                    if (arguments[i] instanceof Handle h) {
                        arguments[i] = target(h);
                    }
                }
            }
            case "java/lang/invoke/StringConcatFactory", "java/lang/runtime/ObjectMethods" -> {}
            case "java/lang/runtime/SwitchBootstraps" -> {
                boolean onClasses =
                        bootstrap.getName().equals("typeSwitch")
                                && Arrays.stream(arguments)
                                        .allMatch(a ->
                                                a instanceof Type
                                                        || a instanceof String
                                                        || a instanceof Integer);
                if (!onClasses) {
                    escape("refuse", owner, bootstrap.getName());
                }
            }
            default -> escape("note", owner, bootstrap.getName());
        }
        super.visitInvokeDynamicInsn(name, desc, bootstrap, arguments);
    }

    /** A method reference is a call that happens later. */
    private Handle target(Handle h) {
        String owner = h.getOwner();
        Handle instead = instead(h);
        if (instead != null) {
            return instead;
        }
        boolean newObject = h.getTag() == H_NEWINVOKESPECIAL && owner.equals("java/lang/Object");
        if (context.program() && !newObject) {
            check(owner, h.getName(), h.getDesc());
        }
        if (context.catalog().needsInitialization(owner)
                && !owner.equals(context.self().name)
                && (h.getTag() == H_INVOKESTATIC || h.getTag() == H_NEWINVOKESPECIAL)) {
            mv.visitLdcInsn(context.catalog().initializer(owner));
            call("ClassInit", Names.jdk(owner) ? "boot" : "ensure", "(I)V");
        }
        return h;
    }

    /** The model's method that a reference to a replaced JDK method means, or null. */
    private static Handle instead(Handle h) {
        String owner = h.getOwner();
        boolean isStatic = h.getTag() == H_INVOKESTATIC;
        String as = (isStatic ? STATICS : INSTANCE).get(owner + "." + h.getName());
        String desc = isStatic ? h.getDesc() : "(L" + owner + ";" + h.getDesc().substring(1);
        if (as == null && owner.equals("java/lang/Object") && !isStatic) {
            desc = "(Ljava/lang/Object;" + h.getDesc().substring(1);
            as =
                    switch (h.getName()) {
                        case "wait" -> "Monitors.await";
                        case "notify" -> "Monitors.signal";
                        case "notifyAll" -> "Monitors.signalAll";
                        case "hashCode" -> "Identity.hashCode";
                        default -> null;
                    };
        }
        if (as == null || Bridged.missing(as, desc)) {
            return null;
        }
        int dot = as.indexOf('.');
        return new Handle(
                H_INVOKESTATIC,
                Names.MODEL + as.substring(0, dot),
                as.substring(dot + 1),
                desc,
                false);
    }
}
