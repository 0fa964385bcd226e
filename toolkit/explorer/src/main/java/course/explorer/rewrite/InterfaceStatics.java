package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import course.explorer.model.ClassInit;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/**
 * The class that holds the static fields of an interface of the program. In the interface itself
 * they would have to be final (JVMS §4.5), and could not be set anew in each execution.
 */
final class InterfaceStatics {

    private static final String SUFFIX = "$$statics";

    private InterfaceStatics() {}

    /** The name of the class that holds them. */
    static String holder(String ofInterface) {
        return ofInterface + SUFFIX;
    }

    /** The interface that a class holds the fields of, or null. */
    static String interfaceOf(String holder) {
        return holder.endsWith(SUFFIX)
                ? holder.substring(0, holder.length() - SUFFIX.length())
                : null;
    }

    static byte[] define(ClassInfo of) {
        String name = holder(of.name);
        var out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        out.visit(
                V25, ACC_PUBLIC | ACC_SYNTHETIC | ACC_SUPER, name, null, "java/lang/Object", null);
        MethodVisitor reset = method(out, ClassInit.RESET);
        for (var f : of.fields.values()) {
            if (f.isStatic() && f.constant() == null) {
                String desc = Names.mapDesc(f.desc());
                out.visitField(ACC_PUBLIC | ACC_STATIC, f.name(), desc, null, null).visitEnd();
                Rewriter.zero(reset, f.desc());
                reset.visitFieldInsn(PUTSTATIC, name, f.name(), desc);
            }
        }
        end(reset);
        MethodVisitor body = method(out, ClassInit.BODY);
        body.visitMethodInsn(INVOKESTATIC, of.name, ClassInit.BODY, "()V", true);
        end(body);
        out.visitEnd();
        return out.toByteArray();
    }

    private static MethodVisitor method(ClassWriter out, String name) {
        MethodVisitor m =
                out.visitMethod(ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC, name, "()V", null, null);
        m.visitCode();
        return m;
    }

    private static void end(MethodVisitor m) {
        m.visitInsn(RETURN);
        m.visitMaxs(0, 0);
        m.visitEnd();
    }
}
