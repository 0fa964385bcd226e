package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import course.explorer.model.BridgeName;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * For each call in a class of a program that leads to another source file of it, such as from a
 * test to what it tests, a static method that says so to a trace, makes the call, and says how it
 * came back.
 */
final class CallBridge {

    /** In place of the number of an initialiser, where none has to run. */
    private static final int NONE = -1;

    private static final String OBJECT = "Ljava/lang/Object;";
    private static final String STRING = "Ljava/lang/String;";

    private record Bridge(
            String name,
            int opcode,
            String owner,
            String method,
            String desc,
            boolean itf,
            int initializer,
            String source) {

        boolean isStatic() {
            return opcode == INVOKESTATIC;
        }

        String bridgeDesc() {
            return isStatic() ? desc : "(L" + owner + ";" + desc.substring(1);
        }
    }

    private final List<Bridge> bridges = new ArrayList<>();

    /** The method to call instead, or null if the call stays within its file. */
    Handle add(
            MethodContext from, int opcode, String owner, String name, String desc, boolean itf) {
        boolean counts = opcode != INVOKESPECIAL && from.program() && !name.startsWith("<");
        String source =
                counts ? from.catalog().elsewhere(from.sourceFile(), owner, name + desc) : "";
        if (source.isEmpty()) {
            return null;
        }
        boolean initializes = opcode == INVOKESTATIC && from.catalog().needsInitialization(owner);
        int initializer = initializes ? from.catalog().initializer(owner) : NONE;
        var bridge =
                new Bridge(
                        BridgeName.of(bridges.size(), opcode == INVOKESTATIC, owner, name),
                        opcode,
                        owner,
                        name,
                        desc,
                        itf,
                        initializer,
                        source);
        bridges.add(bridge);
        return new Handle(
                H_INVOKESTATIC,
                from.self().name,
                bridge.name(),
                bridge.bridgeDesc(),
                from.self().isInterface());
    }

    /** The same for a reference to a method. */
    Handle add(MethodContext from, Handle to) {
        int opcode =
                switch (to.getTag()) {
                    case H_INVOKEVIRTUAL -> INVOKEVIRTUAL;
                    case H_INVOKESTATIC -> INVOKESTATIC;
                    case H_INVOKEINTERFACE -> INVOKEINTERFACE;
                    default -> INVOKESPECIAL;
                };
        return add(from, opcode, to.getOwner(), to.getName(), to.getDesc(), to.isInterface());
    }

    void emit(ClassVisitor cv) {
        for (Bridge b : bridges) {
            MethodVisitor m =
                    cv.visitMethod(
                            ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC,
                            b.name(),
                            b.bridgeDesc(),
                            null,
                            null);
            m.visitCode();
            body(m, b);
            m.visitMaxs(0, 0);
            m.visitEnd();
        }
    }

    private static void body(MethodVisitor m, Bridge b) {
        Type[] arguments = Type.getArgumentTypes(b.bridgeDesc());
        int said = says(m, b, arguments);
        Label from = new Label();
        Label to = new Label();
        Label handler = new Label();
        m.visitTryCatchBlock(from, to, handler, "java/lang/Throwable");
        m.visitLabel(from);
        if (b.initializer() != NONE) {
            m.visitLdcInsn(b.initializer());
            m.visitMethodInsn(INVOKESTATIC, Names.MODEL + "ClassInit", "ensure", "(I)V", false);
        }
        load(m, arguments);
        m.visitMethodInsn(b.opcode(), b.owner(), b.method(), b.desc(), b.itf());
        m.visitLabel(to);
        Type result = Type.getReturnType(b.desc());
        String shown = result.equals(Type.VOID_TYPE) ? "" : shown(result);
        if (!shown.isEmpty()) {
            m.visitInsn(result.getSize() == 2 ? DUP2 : DUP);
        }
        m.visitVarInsn(ALOAD, said);
        m.visitLdcInsn(b.source());
        calls(m, "returned", "(" + shown + STRING + STRING + ")V");
        m.visitInsn(result.getOpcode(IRETURN));
        m.visitLabel(handler);
        Object[] locals = locals(arguments);
        m.visitFrame(F_NEW, locals.length, locals, 1, new Object[] {"java/lang/Throwable"});
        m.visitInsn(DUP);
        m.visitVarInsn(ALOAD, said);
        m.visitLdcInsn(b.source());
        calls(m, "threw", "(Ljava/lang/Throwable;" + STRING + STRING + ")V");
        m.visitInsn(ATHROW);
    }

    /** Tells of the call; in which local variable it is kept what was said. */
    private static int says(MethodVisitor m, Bridge b, Type[] arguments) {
        if (b.isStatic()) {
            m.visitInsn(ACONST_NULL);
        } else {
            m.visitVarInsn(ALOAD, 0);
        }
        m.visitLdcInsn(b.owner());
        m.visitLdcInsn(b.method());
        calls(m, "begins", "(" + OBJECT + STRING + STRING + ")V");
        int slot = 0;
        for (int i = 0; i < arguments.length; i++) {
            if (i > 0 || b.isStatic()) {
                m.visitVarInsn(arguments[i].getOpcode(ILOAD), slot);
                calls(m, "with", "(" + shown(arguments[i]) + ")V");
            }
            slot += arguments[i].getSize();
        }
        m.visitLdcInsn(b.source());
        calls(m, "called", "(" + STRING + ")" + STRING);
        m.visitVarInsn(ASTORE, slot);
        return slot;
    }

    private static void load(MethodVisitor m, Type[] arguments) {
        int slot = 0;
        for (Type t : arguments) {
            m.visitVarInsn(t.getOpcode(ILOAD), slot);
            slot += t.getSize();
        }
    }

    /** As what type the model takes a value to show it. */
    private static String shown(Type t) {
        return switch (t.getSort()) {
            case Type.OBJECT, Type.ARRAY -> OBJECT;
            case Type.BYTE, Type.SHORT -> "I";
            default -> t.getDescriptor();
        };
    }

    private static Object[] locals(Type[] arguments) {
        Object[] locals = new Object[arguments.length + 1];
        for (int i = 0; i < arguments.length; i++) {
            Type t = arguments[i];
            locals[i] =
                    switch (t.getSort()) {
                        case Type.LONG -> LONG;
                        case Type.FLOAT -> FLOAT;
                        case Type.DOUBLE -> DOUBLE;
                        case Type.OBJECT, Type.ARRAY -> t.getInternalName();
                        default -> INTEGER;
                    };
        }
        locals[arguments.length] = "java/lang/String";
        return locals;
    }

    private static void calls(MethodVisitor m, String name, String desc) {
        m.visitMethodInsn(INVOKESTATIC, Names.MODEL + "CallRows", name, desc, false);
    }
}
