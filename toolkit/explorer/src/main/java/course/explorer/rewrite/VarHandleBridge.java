package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import course.explorer.model.BridgeName;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * For each call of a VarHandle's access method in a class, a static method that announces the
 * access and then makes the very same call, so that its types mean what they meant (JLS §15.12.3).
 */
final class VarHandleBridge {

    private static final String HANDLE = "java/lang/invoke/VarHandle";

    private record Bridge(String name, String method, String desc, int line, boolean program) {}

    private final List<Bridge> bridges = new ArrayList<>();

    static boolean accessMode(String name) {
        return name.startsWith("get")
                || name.startsWith("set")
                || name.startsWith("compareAnd")
                || name.startsWith("weakCompareAnd");
    }

    String add(String self, String method, String desc, int line, boolean program) {
        String name = BridgeName.of(bridges.size(), false, HANDLE, method);
        bridges.add(new Bridge(name, method, desc, line, program));
        return name;
    }

    void emit(ClassVisitor cv, boolean isInterface) {
        for (Bridge b : bridges) {
            String desc = "(L" + HANDLE + ";" + b.desc().substring(1);
            MethodVisitor m =
                    cv.visitMethod(
                            ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC, b.name(), desc, null, null);
            m.visitCode();
            Type[] arguments = Type.getArgumentTypes(b.desc());
            if (b.program() && b.method().startsWith("set")) {
                Type value = arguments[arguments.length - 1];
                int at = (Type.getArgumentsAndReturnSizes(b.desc()) >> 2) - value.getSize();
                m.visitVarInsn(value.getOpcode(ILOAD), at);
                TraceCalls.saw(m, value);
            }
            m.visitVarInsn(ALOAD, 0);
            boolean based = arguments.length > 0 && arguments[0].getSort() >= Type.ARRAY;
            if (based) {
                m.visitVarInsn(ALOAD, 1);
            } else {
                m.visitInsn(ACONST_NULL);
            }
            if (based && arguments.length > 1 && arguments[1].equals(Type.INT_TYPE)) {
                m.visitVarInsn(ILOAD, 2);
            } else {
                m.visitInsn(ICONST_M1);
            }
            m.visitLdcInsn(b.method());
            m.visitLdcInsn(b.program() ? b.line() : -1);
            call(m, "before", "(L" + HANDLE + ";Ljava/lang/Object;ILjava/lang/String;I)Z");
            spuriousFailure(m, b, desc);
            int slot = 0;
            m.visitVarInsn(ALOAD, slot++);
            for (Type t : arguments) {
                m.visitVarInsn(t.getOpcode(ILOAD), slot);
                slot += t.getSize();
            }
            m.visitMethodInsn(INVOKEVIRTUAL, HANDLE, b.method(), b.desc(), false);
            Type result = Type.getReturnType(b.desc());
            if (result.equals(Type.BOOLEAN_TYPE) && b.method().contains("ompareAndSet")) {
                m.visitInsn(DUP);
                call(m, "after", "(Z)V");
            }
            boolean read = b.method().startsWith("get") && !b.method().startsWith("getAnd");
            if (b.program() && read && result.getSize() > 0) {
                m.visitInsn(result.getSize() == 2 ? DUP2 : DUP);
                TraceCalls.saw(m, result);
            }
            if (b.method().startsWith("getAndSet")) {
                Type last = arguments[arguments.length - 1];
                swapped(m, result, last, slot - last.getSize());
            }
            m.visitInsn(result.getOpcode(IRETURN));
            m.visitMaxs(0, 0);
            m.visitEnd();
        }
    }

    /** Says whether an exchange changed anything. */
    private static void swapped(MethodVisitor m, Type result, Type last, int slot) {
        boolean comparable = result.equals(last) || result.getSort() >= Type.ARRAY;
        if (result.getSort() == Type.VOID
                || !comparable
                || result.getSort() == Type.FLOAT
                || result.getSort() == Type.DOUBLE) {
            m.visitInsn(ICONST_0);
            m.visitInsn(ICONST_1);
            call(m, "swapped", "(II)V");
            return;
        }
        m.visitInsn(result.getSize() == 2 ? DUP2 : DUP);
        m.visitVarInsn(last.getOpcode(ILOAD), slot);
        String kind =
                result.getSort() >= Type.ARRAY
                        ? "Ljava/lang/Object;"
                        : result.getSize() == 2 ? "J" : "I";
        call(m, "swapped", "(" + kind + kind + ")V");
    }

    /** Only weak accesses can fail for no reason; the others drop the answer. */
    private static void spuriousFailure(MethodVisitor m, Bridge b, String desc) {
        if (!b.method().startsWith("weak")) {
            m.visitInsn(POP);
            return;
        }
        Label go = new Label();
        m.visitJumpInsn(IFNE, go);
        m.visitInsn(ICONST_0);
        m.visitInsn(IRETURN);
        m.visitLabel(go);
        Object[] locals = new Object[Type.getArgumentTypes(desc).length];
        int i = 0;
        for (Type t : Type.getArgumentTypes(desc)) {
            locals[i++] =
                    switch (t.getSort()) {
                        case Type.LONG -> LONG;
                        case Type.FLOAT -> FLOAT;
                        case Type.DOUBLE -> DOUBLE;
                        case Type.OBJECT, Type.ARRAY -> t.getInternalName();
                        default -> INTEGER;
                    };
        }
        m.visitFrame(F_NEW, locals.length, locals, 0, new Object[0]);
    }

    private static void call(MethodVisitor m, String name, String desc) {
        m.visitMethodInsn(INVOKESTATIC, Names.MODEL + "Handles", name, desc, false);
    }
}
