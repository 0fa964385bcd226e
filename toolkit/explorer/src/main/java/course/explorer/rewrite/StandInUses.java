package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;

/**
 * Where a stand-in first uses a relocated class with static state, for instance an enum whose
 * constants it gives out, that class is initialised as the JDK's code would do.
 */
final class StandInUses extends ClassVisitor {

    private final Catalog catalog;

    StandInUses(ClassVisitor out, Catalog catalog) {
        super(ASM9, out);
        this.catalog = catalog;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String desc, String signature, String[] exceptions) {
        MethodVisitor out = super.visitMethod(access, name, desc, signature, exceptions);
        return name.equals("<clinit>") ? out : new Uses(out);
    }

    private final class Uses extends MethodVisitor {
        Uses(MethodVisitor out) {
            super(ASM9, out);
        }

        private void use(String owner) {
            boolean relocated = Names.jdk(owner) && Names.relocated(owner);
            if (relocated && catalog.needsInitialization(owner)) {
                visitLdcInsn(catalog.initializer(owner));
                super.visitMethodInsn(
                        INVOKESTATIC, Names.MODEL + "ClassInit", "boot", "(I)V", false);
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String desc) {
            if (opcode == GETSTATIC) {
                use(owner);
            }
            super.visitFieldInsn(opcode, owner, field, desc);
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String method, String desc, boolean itf) {
            if (opcode == INVOKESTATIC) {
                use(owner);
            }
            super.visitMethodInsn(opcode, owner, method, desc, itf);
        }
    }
}
