package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * For each reference in a class to a static method or constructor of another class that needs
 * initialisation, a static method that initialises it and then makes the call.
 */
final class ReferenceBridge {

    private record Bridge(String name, Handle to, String desc, int initializer) {}

    private final List<Bridge> bridges = new ArrayList<>();

    Handle add(MethodContext from, Handle to) {
        boolean makes = to.getTag() == H_NEWINVOKESPECIAL;
        String desc = makes ? to.getDesc().replace(")V", ")L" + to.getOwner() + ";") : to.getDesc();
        String name = "$reference$" + bridges.size();
        bridges.add(new Bridge(name, to, desc, from.catalog().initializer(to.getOwner())));
        boolean itf = from.self().isInterface();
        return new Handle(H_INVOKESTATIC, from.self().name, name, desc, itf);
    }

    void emit(ClassVisitor cv) {
        for (Bridge b : bridges) {
            Handle to = b.to();
            boolean makes = to.getTag() == H_NEWINVOKESPECIAL;
            MethodVisitor m =
                    cv.visitMethod(
                            ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC,
                            b.name(),
                            b.desc(),
                            null,
                            null);
            m.visitCode();
            m.visitLdcInsn(b.initializer());
            String how = Names.jdk(to.getOwner()) ? "boot" : "ensure";
            m.visitMethodInsn(INVOKESTATIC, Names.MODEL + "ClassInit", how, "(I)V", false);
            if (makes) {
                m.visitTypeInsn(NEW, to.getOwner());
                m.visitInsn(DUP);
            }
            int slot = 0;
            for (Type t : Type.getArgumentTypes(b.desc())) {
                m.visitVarInsn(t.getOpcode(ILOAD), slot);
                slot += t.getSize();
            }
            m.visitMethodInsn(
                    makes ? INVOKESPECIAL : INVOKESTATIC,
                    to.getOwner(),
                    to.getName(),
                    to.getDesc(),
                    to.isInterface());
            m.visitInsn(Type.getReturnType(b.desc()).getOpcode(IRETURN));
            m.visitMaxs(0, 0);
            m.visitEnd();
        }
    }
}
