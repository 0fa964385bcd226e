import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.net.URL;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import org.opentest4j.AssertionFailedError;

/** What an answer is built of. Its class files are read; nothing of it is run. */
final class Structure {

    private Structure() {}

    /**
     * No class of the answer may name one of those classes.
     *
     * @param answer any class of the answer
     * @param refused full names; one that ends with a dot stands for all that begin so
     */
    static void usesNoneOf(Class<?> answer, String... refused) {
        try (var answers = new JarInputStream(placeOf(answer).openStream())) {
            for (JarEntry each; (each = answers.getNextJarEntry()) != null; ) {
                if (each.getName().endsWith(".class")) {
                    refuse(answers.readAllBytes(), List.of(refused));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(byte[] classFile, List<String> refused) {
        for (PoolEntry entry : ClassFile.of().parse(classFile).constantPool()) {
            if (entry instanceof ClassEntry type) {
                refuse(type.asInternalName().replace('/', '.'), refused);
            }
        }
    }

    private static void refuse(String name, List<String> refused) {
        for (String each : refused) {
            boolean same = name.equals(each) || name.startsWith(each + "$");
            if (same || each.endsWith(".") && name.startsWith(each)) {
                throw new AssertionFailedError("The answer uses " + name);
            }
        }
    }

    /** The judge hands all classes of an answer over in one jar. */
    private static URL placeOf(Class<?> answer) {
        return answer.getProtectionDomain().getCodeSource().getLocation();
    }
}
