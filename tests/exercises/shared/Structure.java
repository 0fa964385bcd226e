import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
        try (Stream<Path> files = Files.list(folderOf(answer))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                for (PoolEntry entry : ClassFile.of().parse(file).constantPool()) {
                    if (entry instanceof ClassEntry type) {
                        refuse(type.asInternalName().replace('/', '.'), List.of(refused));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private static Path folderOf(Class<?> answer) {
        try {
            return Path.of(answer.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
