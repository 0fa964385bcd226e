package course.explorer.rewrite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What the rewriter must know of a class before it is loaded; names are those of class files. */
final class ClassInfo {

    /** A field as its class declares it. */
    record FieldInfo(String owner, String name, String desc, int access, Object constant) {
        boolean isStatic() {
            return (access & Opcodes.ACC_STATIC) != 0;
        }

        boolean isFinal() {
            return (access & Opcodes.ACC_FINAL) != 0;
        }

        boolean isVolatile() {
            return (access & Opcodes.ACC_VOLATILE) != 0;
        }

        boolean isSynthetic() {
            return (access & Opcodes.ACC_SYNTHETIC) != 0;
        }
    }

    final String name;
    final String superName;
    final List<String> interfaces;
    final int access;
    final Map<String, FieldInfo> fields = new HashMap<>();
    boolean hasInitializer;
    boolean hasDefaultMethod;
    boolean hasHashCode;
    boolean hasToString;

    /** Whether a constructor may hand out the object before it is done. */
    boolean leaksThis;

    final Set<String> nativeMethods = new HashSet<>();

    /** Whether the initialiser calls nothing but lookups of handles, offsets and the like. */
    boolean pureInitializer = true;

    private ClassInfo(ClassReader reader) {
        name = reader.getClassName();
        superName = reader.getSuperName();
        interfaces = List.of(reader.getInterfaces());
        access = reader.getAccess();
    }

    static ClassInfo of(byte[] bytes) {
        var reader = new ClassReader(bytes);
        var info = new ClassInfo(reader);
        reader.accept(info.new Scan(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return info;
    }

    boolean isInterface() {
        return (access & Opcodes.ACC_INTERFACE) != 0;
    }

    /** Whether its statics must be set anew for every execution. */
    boolean hasStaticState() {
        return hasInitializer || hasStaticVariables();
    }

    private boolean hasStaticVariables() {
        return fields.values().stream().anyMatch(f -> f.isStatic() && f.constant() == null);
    }

    /** Whether it has static fields that code other than its initialiser may set. */
    boolean hasMutableStatics() {
        return fields.values().stream().anyMatch(f -> f.isStatic() && !f.isFinal());
    }

    private final class Scan extends ClassVisitor {
        Scan() {
            super(Opcodes.ASM9);
        }

        @Override
        public FieldVisitor visitField(
                int access, String field, String desc, String signature, Object value) {
            fields.put(field, new FieldInfo(name, field, desc, access, value));
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String desc, String signature, String[] exceptions) {
            hasInitializer |= method.equals("<clinit>");
            hasHashCode |= method.equals("hashCode") && desc.equals("()I");
            hasToString |= method.equals("toString") && desc.equals("()Ljava/lang/String;");
            hasDefaultMethod |=
                    isInterface()
                            && (access & (Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT)) == 0
                            && !method.equals("<clinit>");
            if ((access & Opcodes.ACC_NATIVE) != 0) {
                nativeMethods.add(method + desc);
            }
            return switch (method) {
                case "<clinit>" -> new Purity();
                case "<init>" -> new Construction();
                default -> null;
            };
        }
    }

    /**
     * Looks whether a constructor uses {@code this} for anything but its own fields: each load of
     * it must be matched by a field access or by the call of the other constructor.
     */
    private final class Construction extends MethodVisitor {
        private int loads;
        private int uses;

        Construction() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitVarInsn(int opcode, int slot) {
            if (opcode == Opcodes.ALOAD && slot == 0) {
                loads++;
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String desc) {
            boolean own = owner.equals(name);
            boolean mayHoldThis =
                    desc.equals("Ljava/lang/Object;") || desc.equals("L" + name + ";");
            if (own && (opcode == Opcodes.GETFIELD || opcode == Opcodes.PUTFIELD && !mayHoldThis)) {
                uses++;
            } else if (own && opcode == Opcodes.PUTFIELD) {
                uses++;
                leaksThis |= desc.equals("L" + name + ";");
            }
        }

        @Override
        public void visitEnd() {
            leaksThis |= loads > uses + 1;
        }
    }

    /** Looks whether an initialiser can run once for all executions. */
    private final class Purity extends MethodVisitor {
        private static final Set<String> OWNERS =
                Set.of(
                        "jdk/internal/misc/Unsafe",
                        "jdk/internal/invoke/MhUtil",
                        "java/lang/invoke/MethodHandles",
                        "java/lang/invoke/MethodHandles$Lookup",
                        "java/lang/Integer",
                        "java/lang/Class",
                        "java/lang/Math");

        Purity() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitMethodInsn(int op, String owner, String m, String desc, boolean itf) {
            pureInitializer &= OWNERS.contains(owner) || owner.startsWith("java/lang/invoke/");
        }

        @Override
        public void visitInvokeDynamicInsn(
                String m, String desc, org.objectweb.asm.Handle bootstrap, Object... arguments) {
            pureInitializer = false;
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            pureInitializer &= opcode == Opcodes.CHECKCAST || type.endsWith("Error");
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            pureInitializer &= opcode != Opcodes.NEWARRAY;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String field, String desc) {
            if (opcode == Opcodes.PUTSTATIC) {
                var info = fields.get(field);
                pureInitializer &= info != null && info.isFinal();
            }
        }
    }
}
