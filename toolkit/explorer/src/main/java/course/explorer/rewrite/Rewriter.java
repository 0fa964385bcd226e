package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import course.explorer.model.ClassInit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * Rewrites one class: a cell beside each tracked field, an ordinary method in place of the class
 * initialiser, a call before each access to shared memory, and the names of {@link Names}.
 *
 * <p>Nothing inserted branches, so the stack maps of the original stay true.
 */
final class Rewriter {

    private final Catalog catalog;
    private final Remapper names;

    Rewriter(Catalog catalog) {
        this.catalog = catalog;
        this.names = renaming(Names::map);
    }

    private static Remapper renaming(UnaryOperator<String> how) {
        return new Remapper(ASM9) {
            @Override
            public String map(String name) {
                return how.apply(name);
            }
        };
    }

    /**
     * Gives a stand-in the name of what it stands in for. Relocated classes that it uses are
     * initialised first, and nothing else is changed.
     */
    byte[] rename(byte[] bytes) {
        var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        var renamed = new ClassRemapper(writer, renaming(Names::ofStandIn));
        new ClassReader(bytes).accept(new StandInUses(renamed, catalog), 0);
        return writer.toByteArray();
    }

    byte[] rewrite(byte[] bytes) {
        var reader = new ClassReader(bytes);
        var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        ClassVisitor out = new ClassRemapper(writer, names);
        reader.accept(
                new Body(out, catalog, catalog.isJdk() ? Map.of() : SourceLines.of(bytes).first()),
                ClassReader.EXPAND_FRAMES);
        return writer.toByteArray();
    }

    /** Puts the default value of a field on the stack. */
    static void zero(MethodVisitor m, String desc) {
        m.visitInsn(
                switch (Type.getType(desc).getSort()) {
                    case Type.LONG -> LCONST_0;
                    case Type.FLOAT -> FCONST_0;
                    case Type.DOUBLE -> DCONST_0;
                    case Type.ARRAY, Type.OBJECT -> ACONST_NULL;
                    default -> ICONST_0;
                });
    }

    private static final class Body extends ClassVisitor {
        private final Catalog catalog;
        private ClassInfo self;
        private boolean renames;
        private boolean sawInitializer;
        private String sourceFile;
        private final VarHandleBridge bridges = new VarHandleBridge();
        private final ReferenceBridge references = new ReferenceBridge();
        private final CallBridge calls = new CallBridge();
        private final ConcatBridge concats = new ConcatBridge();

        private final Map<String, Integer> firstLines;

        Body(ClassVisitor out, Catalog catalog, Map<String, Integer> firstLines) {
            super(ASM9, out);
            this.catalog = catalog;
            this.firstLines = firstLines;
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                String signature,
                String superName,
                String[] interfaces) {
            self = catalog.info(name);
            renames = catalog.needsInitialization(name);
            super.visit(version, open(access), name, null, superName, interfaces);
        }

        private static int open(int access) {
            return (access & ~(ACC_PRIVATE | ACC_PROTECTED)) | ACC_PUBLIC;
        }

        @Override
        public void visitSource(String source, String debug) {
            sourceFile = source;
            super.visitSource(source, debug);
        }

        @Override
        public void visitPermittedSubclass(String permitted) {
            // Sealing would only be checked again; javac has done it.
        }

        @Override
        public FieldVisitor visitField(
                int access, String name, String desc, String signature, Object value) {
            boolean isStatic = (access & ACC_STATIC) != 0;
            if (isStatic && value == null && renames && self.isInterface()) {
                return null;
            }
            int opened = access;
            if (isStatic && value == null && renames) {
                opened &= ~ACC_FINAL;
            }
            var field = self.fields.get(name);
            if (catalog.tracked(field)) {
                int cell = ACC_PUBLIC | ACC_SYNTHETIC | ACC_TRANSIENT | access & ACC_STATIC;
                super.visitField(cell, name + "$cell", "J", null, null).visitEnd();
            }
            return super.visitField(opened, name, desc, null, value);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String desc, String signature, String[] exceptions) {
            int flags = access;
            String as = name;
            if (name.equals("<clinit>") && renames) {
                as = ClassInit.BODY;
                flags = ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC;
                sawInitializer = true;
            }
            boolean sync = (flags & ACC_SYNCHRONIZED) != 0;
            flags &= ~ACC_SYNCHRONIZED;
            if (name.startsWith("lambda$")) {
                flags = flags & ~ACC_PRIVATE | ACC_PUBLIC;
            }
            boolean abstracted = (flags & (ACC_ABSTRACT | ACC_NATIVE)) != 0;
            if (!abstracted && catalog.isOneStep(self.name, name)) {
                Coarse.wrap(cv, self.name, flags, name, desc);
                as = Coarse.body(name);
            }
            MethodVisitor out = super.visitMethod(flags, as, desc, null, exceptions);
            if (abstracted) {
                return out;
            }
            var context =
                    new MethodContext(
                            catalog,
                            self,
                            name,
                            desc,
                            flags,
                            sourceFile,
                            bridges,
                            references,
                            calls,
                            concats);
            MethodVisitor accesses = new AccessRewriter(out, context);
            MethodVisitor locks =
                    new LockRewriter(
                            accesses, context, sync, firstLines.getOrDefault(name + desc, 0));
            var check = new CallCheck(locks, context);
            MethodVisitor called = new CallRewriter(locks, context, check);
            MethodVisitor dynamic = new ReferenceRewriter(called, context, check);
            return new FlowRewriter(dynamic, context);
        }

        @Override
        public void visitEnd() {
            if (renames) {
                if (!sawInitializer) {
                    MethodVisitor m = plain(ClassInit.BODY);
                    m.visitInsn(RETURN);
                    end(m);
                }
                if (!self.isInterface()) {
                    reset();
                }
            }
            bridges.emit(cv, self.isInterface());
            references.emit(cv);
            calls.emit(cv);
            concats.emit(cv);
            if (!self.isInterface() && self.superName.equals("java/lang/Object")) {
                identity();
            }
            super.visitEnd();
        }

        private void identity() {
            if (!self.hasHashCode) {
                MethodVisitor m =
                        cv.visitMethod(ACC_PUBLIC | ACC_SYNTHETIC, "hashCode", "()I", null, null);
                m.visitCode();
                m.visitVarInsn(ALOAD, 0);
                m.visitMethodInsn(
                        INVOKESTATIC,
                        Names.MODEL + "Identity",
                        "hash",
                        "(Ljava/lang/Object;)I",
                        false);
                m.visitInsn(IRETURN);
                end(m);
            }
            if (!self.hasToString) {
                MethodVisitor m =
                        cv.visitMethod(ACC_PUBLIC, "toString", "()Ljava/lang/String;", null, null);
                m.visitCode();
                m.visitVarInsn(ALOAD, 0);
                m.visitMethodInsn(
                        INVOKESTATIC,
                        Names.MODEL + "Identity",
                        "toString",
                        "(Ljava/lang/Object;)Ljava/lang/String;",
                        false);
                m.visitInsn(ARETURN);
                end(m);
            }
        }

        private MethodVisitor plain(String name) {
            MethodVisitor m =
                    cv.visitMethod(
                            ACC_PUBLIC | ACC_STATIC | ACC_SYNTHETIC, name, "()V", null, null);
            m.visitCode();
            return m;
        }

        private static void end(MethodVisitor m) {
            m.visitMaxs(0, 0);
            m.visitEnd();
        }

        /** Sets every static variable to its default and forgets who accessed it. */
        private void reset() {
            MethodVisitor m = plain(ClassInit.RESET);
            List<ClassInfo.FieldInfo> statics = new ArrayList<>(self.fields.values());
            for (var f : statics) {
                if (!f.isStatic() || f.constant() != null) {
                    continue;
                }
                zero(m, f.desc());
                m.visitFieldInsn(PUTSTATIC, self.name, f.name(), f.desc());
                if (catalog.tracked(f)) {
                    m.visitInsn(LCONST_0);
                    m.visitFieldInsn(PUTSTATIC, self.name, f.name() + "$cell", "J");
                }
            }
            m.visitInsn(RETURN);
            end(m);
        }
    }
}
