package course.explorer.rewrite;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What rewritten code tells a trace. */
final class TraceCalls {

    private TraceCalls() {}

    /** Shows the value on top of the stack, which is gone then. */
    static void saw(MethodVisitor mv, Type type) {
        String desc =
                switch (type.getSort()) {
                    case Type.OBJECT, Type.ARRAY -> "Ljava/lang/Object;";
                    default -> type.getDescriptor();
                };
        mv.visitMethodInsn(
                Opcodes.INVOKESTATIC, Names.MODEL + "Tracer", "saw", "(" + desc + ")V", false);
    }
}
