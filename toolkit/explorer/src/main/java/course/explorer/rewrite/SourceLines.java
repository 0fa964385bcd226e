package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.ASM9;

import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Where a class was written.
 *
 * @param file its source file, or empty
 * @param first the first line of each method, by name and descriptor
 */
record SourceLines(String file, Map<String, Integer> first) {

    static SourceLines of(byte[] bytes) {
        var found = new Scan();
        new ClassReader(bytes).accept(found, ClassReader.SKIP_FRAMES);
        return new SourceLines(found.file, Map.copyOf(found.first));
    }

    private static final class Scan extends ClassVisitor {
        private final Map<String, Integer> first = new HashMap<>();
        private String file = "";

        Scan() {
            super(ASM9);
        }

        @Override
        public void visitSource(String source, String debug) {
            file = source == null ? "" : source;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String desc, String signature, String[] exceptions) {
            return new MethodVisitor(ASM9) {
                @Override
                public void visitLineNumber(int line, Label start) {
                    first.putIfAbsent(name + desc, line);
                }
            };
        }
    }
}
