package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Tells the model which references a thread reads and which objects it has made. */
final class FinalFieldCalls {

    /** Makers of values that hold what they are given in final fields, of classes as they are. */
    private static final Set<String> VALUES =
            Set.of(
                    "java/util/List.of",
                    "java/util/List.copyOf",
                    "java/util/List.subList",
                    "java/util/List.reversed",
                    "java/util/Map.entry",
                    "java/util/Map$Entry.copyOf",
                    "java/util/Optional.of",
                    "java/util/Optional.ofNullable",
                    "jdk/internal/access/JavaUtilCollectionAccess.listFromTrustedArray",
                    "jdk/internal/access/JavaUtilCollectionAccess.listFromTrustedArrayNullsAllowed");

    private final MethodVisitor mv;
    private final MethodContext context;

    FinalFieldCalls(MethodVisitor mv, MethodContext context) {
        this.mv = mv;
        this.context = context;
    }

    /** Whether a read gives a reference that is followed; an instance is duplicated before it. */
    boolean follows(int opcode, ClassInfo.FieldInfo field, String desc) {
        if (field == null || desc.charAt(0) != 'L' && desc.charAt(0) != '[') {
            return false;
        }
        boolean constant = field.isFinal() && field.isStatic();
        return opcode == GETFIELD || opcode == GETSTATIC && (!constant || context.program());
    }

    /** After that read. */
    void read(int opcode, ClassInfo.FieldInfo field, boolean tracked) {
        if (opcode == GETSTATIC) {
            mv.visitInsn(DUP);
            if (!tracked) {
                call("readConstant", "(Ljava/lang/Object;)V");
            } else {
                mv.visitLdcInsn(Type.getObjectType(field.owner()));
                mv.visitInsn(SWAP);
                mv.visitLdcInsn(context.catalog().fieldNumber(field));
                call("readStatic", "(Ljava/lang/Class;Ljava/lang/Object;I)V");
            }
            return;
        }
        mv.visitInsn(DUP_X1);
        int number = tracked ? context.catalog().fieldNumber(field) : 0;
        mv.visitLdcInsn(field.isFinal() ? ~context.catalog().level(field.owner()) : number);
        call("read", "(Ljava/lang/Object;Ljava/lang/Object;I)V");
    }

    /** After an element was read of which array and index are on the stack below it. */
    void readElement() {
        mv.visitInsn(DUP_X2);
        call("readElement", "(Ljava/lang/Object;ILjava/lang/Object;)V");
    }

    /** At the end of a constructor. */
    void constructed() {
        var self = context.self();
        if (self.fields.values().stream().anyMatch(f -> f.isFinal() && !f.isStatic())) {
            constructed(context.catalog().level(self.name));
        }
    }

    /** In a constructor, see {@code FinalFields.constructed}. */
    void constructed(int level) {
        mv.visitVarInsn(ALOAD, 0);
        mv.visitLdcInsn(level);
        call("constructed", "(Ljava/lang/Object;I)V");
    }

    /** After an array was made. */
    void newArray() {
        if (context.program()) {
            mv.visitInsn(DUP);
            mv.visitInsn(ICONST_0);
            call("constructed", "(Ljava/lang/Object;I)V");
        }
    }

    /** After something was made that no rewritten constructor makes, and that has final fields. */
    void made() {
        mv.visitInsn(DUP);
        call("made", "(Ljava/lang/Object;)V");
    }

    /** After a method was called. */
    void called(String owner, String name) {
        if (VALUES.contains(owner + "." + name)) {
            made();
        }
    }

    private void call(String method, String desc) {
        mv.visitMethodInsn(INVOKESTATIC, Names.MODEL + "FinalFields", method, desc, false);
    }
}
