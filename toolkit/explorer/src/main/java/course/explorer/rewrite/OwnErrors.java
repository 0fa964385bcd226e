package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.MethodVisitor;

/**
 * Errors that the JVM throws where rewritten code does not fit, when the program makes one itself:
 * that is no failure of the explorer's, see {@code Escapes.ours}.
 */
final class OwnErrors {

    private static final Set<String> ERRORS =
            Stream.of(
                            "InternalError",
                            "IncompatibleClassChangeError",
                            "NoSuchMethodError",
                            "NoSuchFieldError",
                            "AbstractMethodError",
                            "IllegalAccessError",
                            "InstantiationError",
                            "VerifyError",
                            "ClassFormatError",
                            "UnsupportedClassVersionError",
                            "GenericSignatureFormatError",
                            "BootstrapMethodError",
                            "NoClassDefFoundError")
                    .map("java/lang/"::concat)
                    .collect(Collectors.toUnmodifiableSet());

    private final MethodVisitor mv;
    private final MethodContext context;
    private int begun;

    OwnErrors(MethodVisitor mv, MethodContext context) {
        this.mv = mv;
        this.context = context;
    }

    /** Before an instruction with a type. */
    void type(int opcode, String type) {
        if (opcode == NEW && context.program() && ERRORS.contains(type)) {
            begun++;
        }
    }

    /** Emits the constructor of an error that the program makes; false if the call is another. */
    boolean constructed(int opcode, String owner, String name, String desc) {
        if (!name.equals("<init>") || begun == 0 || !ERRORS.contains(owner)) {
            return false;
        }
        begun--;
        mv.visitMethodInsn(opcode, owner, name, desc, false);
        mv.visitInsn(DUP);
        mv.visitMethodInsn(
                INVOKESTATIC, Names.MODEL + "Escapes", "made", "(Ljava/lang/Throwable;)V", false);
        return true;
    }
}
