package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.MethodVisitor;

/**
 * The methods of Unsafe that relocated classes use and the model answers: one for each group that
 * differs only in strength. Reads and writes are told whether they order anything.
 */
final class UnsafeCalls {

    private static final Pattern STRENGTH =
            Pattern.compile("(.+?)(Volatile|Acquire|Release|Opaque|Plain)?");
    private static final Pattern ACCESS = Pattern.compile("(get|put)[A-Z][a-z]+");

    private UnsafeCalls() {}

    /** Emits the call of the model; false if it has no answer and nothing was emitted. */
    static boolean emit(MethodVisitor mv, String name, String desc) {
        Matcher parts = STRENGTH.matcher(name);
        if (!parts.matches()) {
            return false;
        }
        String as = parts.group(1);
        boolean access = ACCESS.matcher(as).matches();
        String extra = access ? "Z)" : ")";
        String full = "(Ljdk/internal/misc/Unsafe;" + desc.substring(1).replace(")", extra);
        if (Bridged.missing("UnsafeAccess." + as, full)) {
            return false;
        }
        if (access) {
            mv.visitInsn(parts.group(2) == null ? ICONST_0 : ICONST_1);
        }
        mv.visitMethodInsn(INVOKESTATIC, Names.MODEL + "UnsafeAccess", as, full, false);
        return true;
    }
}
