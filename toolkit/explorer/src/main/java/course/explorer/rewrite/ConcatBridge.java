package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * For each {@code +} of strings that has a class or an exception among its parts, a static method
 * that makes these into texts first, since both may name classes that are known by other names
 * here.
 */
final class ConcatBridge {

    private record Bridge(String name, String method, String desc, Handle how, Object[] parts) {}

    private final List<Bridge> bridges = new ArrayList<>();

    static boolean needed(String desc) {
        return Arrays.stream(Type.getArgumentTypes(desc)).anyMatch(ConcatBridge::names);
    }

    private static boolean names(Type t) {
        if (t.getSort() != Type.OBJECT) {
            return false;
        }
        String name = t.getInternalName();
        return name.equals("java/lang/Class")
                || name.equals("java/lang/Throwable")
                || name.endsWith("Exception");
    }

    String add(String method, String desc, Handle how, Object[] parts) {
        String name = "$concat$" + bridges.size();
        bridges.add(new Bridge(name, method, desc, how, parts));
        return name;
    }

    void emit(ClassVisitor cv) {
        for (Bridge b : bridges) {
            int access = ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC;
            MethodVisitor m = cv.visitMethod(access, b.name(), b.desc(), null, null);
            m.visitCode();
            Type[] arguments = Type.getArgumentTypes(b.desc());
            int slot = 0;
            for (int i = 0; i < arguments.length; i++) {
                Type t = arguments[i];
                m.visitVarInsn(t.getOpcode(ILOAD), slot);
                slot += t.getSize();
                if (names(t)) {
                    m.visitMethodInsn(
                            INVOKESTATIC,
                            Names.MODEL + "ClassNames",
                            "valueOf",
                            "(Ljava/lang/Object;)Ljava/lang/String;",
                            false);
                    arguments[i] = Type.getType(String.class);
                }
            }
            String texts = Type.getMethodDescriptor(Type.getType(String.class), arguments);
            m.visitInvokeDynamicInsn(b.method(), texts, b.how(), b.parts());
            m.visitInsn(ARETURN);
            m.visitMaxs(0, 0);
            m.visitEnd();
        }
    }
}
