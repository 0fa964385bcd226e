package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Announces each access to a field or an array element just before it happens. */
final class AccessRewriter extends MethodVisitor {

    private static final String ACCESS = Names.MODEL + "Access";
    private static final String INIT = Names.MODEL + "ClassInit";

    private final MethodContext context;
    private final FinalFieldCalls finalFields;
    private final List<Label> sinceNew = new ArrayList<>();
    private final Map<Label, Label> sites = new IdentityHashMap<>();
    private boolean beforeSuper;
    private int fresh;

    AccessRewriter(MethodVisitor out, MethodContext context) {
        super(ASM9, out);
        this.context = context;
        this.finalFields = new FinalFieldCalls(out, context);
        this.beforeSuper = context.constructor();
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String desc) {
        if (opcode == GETSTATIC && Boundary.field(mv, owner, name)) {
            return;
        }
        if (!context.catalog().rewritten(owner)) {
            super.visitFieldInsn(opcode, owner, name, desc);
            return;
        }
        var field = context.catalog().field(owner, name);
        boolean tracked = context.catalog().tracked(field);
        boolean follows =
                !(opcode == GETFIELD && beforeSuper) && finalFields.follows(opcode, field, desc);
        if (opcode == GETSTATIC || opcode == PUTSTATIC) {
            if (field != null && field.constant() == null) {
                ensure(field.owner());
            }
            if (tracked) {
                announceStatic(opcode, field);
            }
        } else if (tracked && !beforeSuper) {
            announceInstance(opcode, field);
        }
        if (follows && opcode == GETFIELD) {
            mv.visitInsn(DUP);
        }
        super.visitFieldInsn(opcode, holder(owner, field), name, desc);
        if (follows) {
            finalFields.read(opcode, field, tracked);
        }
        if (tracked && context.program() && (opcode == GETFIELD || opcode == GETSTATIC)) {
            saw(Type.getType(desc));
        }
    }

    /** Where a field is kept: an interface's own are in a class beside it. */
    private String holder(String owner, ClassInfo.FieldInfo field) {
        boolean beside =
                field != null
                        && field.isStatic()
                        && field.constant() == null
                        && context.catalog().needsInitialization(field.owner())
                        && context.catalog().info(field.owner()).isInterface();
        return beside ? InterfaceStatics.holder(field.owner()) : owner;
    }

    private void announceInstance(int opcode, ClassInfo.FieldInfo field) {
        int id = context.catalog().fieldNumber(field);
        if (opcode == GETFIELD) {
            mv.visitInsn(DUP);
            hook("read", id);
            return;
        }
        Type type = Type.getType(field.desc());
        if (context.program()) {
            saw(type);
        }
        if (type.getSize() == 1) {
            mv.visitInsn(DUP2);
            mv.visitInsn(POP);
        } else {
            mv.visitInsn(DUP2_X1);
            mv.visitInsn(POP2);
            mv.visitInsn(DUP_X2);
        }
        hook("write", id);
    }

    private void hook(String method, int id) {
        mv.visitLdcInsn(id);
        mv.visitMethodInsn(INVOKESTATIC, ACCESS, method, "(Ljava/lang/Object;I)V", false);
    }

    private void announceStatic(int opcode, ClassInfo.FieldInfo field) {
        if (opcode == PUTSTATIC && context.program()) {
            saw(Type.getType(field.desc()));
        }
        mv.visitLdcInsn(Type.getObjectType(field.owner()));
        mv.visitLdcInsn(context.catalog().fieldNumber(field));
        mv.visitMethodInsn(
                INVOKESTATIC,
                ACCESS,
                opcode == GETSTATIC ? "readStatic" : "writeStatic",
                "(Ljava/lang/Class;I)V",
                false);
    }

    /** Shows a trace the value on top of the stack. */
    private void saw(Type type) {
        mv.visitInsn(type.getSize() == 2 ? DUP2 : DUP);
        TraceCalls.saw(mv, type);
    }

    /** Runs a class's initialiser if this is its first use (JLS §12.4.1). */
    private void ensure(String owner) {
        if (!context.catalog().needsInitialization(owner)) {
            return;
        }
        boolean own = owner.equals(context.self().name);
        boolean begun = context.isStatic() && !context.method().startsWith("lambda$");
        if (own && (begun || context.constructor())) {
            return;
        }
        mv.visitLdcInsn(context.catalog().initializer(owner));
        String how = Names.jdk(owner) ? "boot" : "ensure";
        mv.visitMethodInsn(INVOKESTATIC, INIT, how, "(I)V", false);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == NEW) {
            ensure(type);
            fresh++;
            Label here = new Label();
            super.visitLabel(here);
            sinceNew.forEach(l -> sites.put(l, here));
            sinceNew.clear();
        }
        super.visitTypeInsn(opcode, type);
        if (opcode == ANEWARRAY) {
            finalFields.newArray();
        }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        super.visitIntInsn(opcode, operand);
        if (opcode == NEWARRAY) {
            finalFields.newArray();
        }
    }

    @Override
    public void visitMultiANewArrayInsn(String desc, int dimensions) {
        super.visitMultiANewArrayInsn(desc, dimensions);
        finalFields.newArray();
    }

    @Override
    public void visitInvokeDynamicInsn(
            String name, String desc, Handle bootstrap, Object... arguments) {
        super.visitInvokeDynamicInsn(name, desc, bootstrap, arguments);
        boolean lambda = bootstrap.getOwner().equals("java/lang/invoke/LambdaMetafactory");
        if (lambda && !desc.startsWith("()")) {
            finalFields.made();
        }
    }

    @Override
    public void visitLabel(Label label) {
        sinceNew.add(label);
        super.visitLabel(label);
    }

    /** A frame names an object that is not constructed yet by the place of its {@code new}. */
    @Override
    public void visitFrame(int type, int locals, Object[] local, int stacked, Object[] stack) {
        super.visitFrame(type, locals, moved(local), stacked, moved(stack));
    }

    private Object[] moved(Object[] types) {
        return types == null
                ? null
                : Arrays.stream(types)
                        .map(t -> t instanceof Label l ? sites.getOrDefault(l, l) : t)
                        .toArray();
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String desc, boolean itf) {
        boolean wasBefore = beforeSuper;
        if (opcode == INVOKESTATIC) {
            ensure(owner);
        } else if (opcode == INVOKESPECIAL && name.equals("<init>")) {
            if (fresh > 0) {
                fresh--;
            } else {
                beforeSuper = false;
            }
        }
        super.visitMethodInsn(opcode, owner, name, desc, itf);
        if (wasBefore && !beforeSuper && !context.catalog().rewritten(owner)) {
            finalFields.constructed(0);
        }
        finalFields.called(owner, name);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode >= IALOAD && opcode <= SALOAD) {
            mv.visitInsn(DUP2);
            element("readElement", opcode - IALOAD);
            if (opcode == AALOAD) {
                mv.visitInsn(DUP2);
            }
            super.visitInsn(opcode);
            if (opcode == AALOAD) {
                finalFields.readElement();
            }
            if (context.program()) {
                saw(elementType(opcode - IALOAD));
            }
            return;
        }
        if (opcode >= IASTORE && opcode <= SASTORE) {
            store(opcode);
        }
        if (opcode == RETURN && context.constructor()) {
            constructed();
        }
        super.visitInsn(opcode);
    }

    private void constructed() {
        if (context.program()) {
            for (var f : context.catalog().frozen(context.self())) {
                mv.visitVarInsn(ALOAD, 0);
                hook("freeze", context.catalog().fieldNumber(f));
            }
        }
        finalFields.constructed();
    }

    /** The stack is array, index, value; the hook wants array, index. */
    private void store(int opcode) {
        Type type = elementType(opcode - IASTORE);
        if (context.program()) {
            saw(type);
        }
        if (type.getSize() == 1) {
            mv.visitInsn(DUP_X2);
            mv.visitInsn(POP);
            mv.visitInsn(DUP2_X1);
        } else {
            mv.visitInsn(DUP2_X2);
            mv.visitInsn(POP2);
            mv.visitInsn(DUP2_X2);
        }
        element("writeElement", opcode - IASTORE);
    }

    private void element(String method, int kind) {
        char letter = "ILFDABCS".charAt(kind);
        int type =
                switch (letter) {
                    case 'L' -> 'J';
                    case 'A' -> 'L';
                    default -> letter;
                };
        boolean trusted = context.self().name.startsWith("java/util/concurrent/");
        mv.visitIntInsn(SIPUSH, trusted ? type | 0x20 : type);
        mv.visitMethodInsn(INVOKESTATIC, ACCESS, method, "(Ljava/lang/Object;II)V", false);
    }

    private static Type elementType(int kind) {
        return switch (kind) {
            case 1 -> Type.LONG_TYPE;
            case 2 -> Type.FLOAT_TYPE;
            case 3 -> Type.DOUBLE_TYPE;
            case 4 -> Type.getType(Object.class);
            default -> Type.INT_TYPE;
        };
    }
}
