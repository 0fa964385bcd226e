package course.judge.run;

import course.judge.run.TestPlan.PlannedTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.constant.ClassDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The part of an exercise's tests that students may have, as one file: class files from which every
 * other test is cut out, with whatever only those need. Of the solution it holds the names of the
 * classes, which the starter shows as well, and nothing else.
 */
public final class PublicTests {

    /** Its name in an exercise's folder of tests. */
    static final String FILE = "public-tests.zip";

    private static final String REFERENCE = "reference.txt";
    private static final String HIDDEN = "hidden.txt";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private PublicTests() {}

    /**
     * Writes them.
     *
     * @param folder the exercise's folder of tests in the bundle
     * @return the tests that were left out
     */
    public static List<PlannedTest> write(HiddenTests all, Path folder) throws IOException {
        Set<String> kept = TestPlanReader.publicTests(all.classes().get(all.plan().testClass()));
        if (kept.isEmpty()) {
            kept = Set.of(all.plan().tests().getFirst().id());
        }
        Set<String> cut = new HashSet<>(all.plan().ids());
        cut.removeAll(kept);
        Map<String, byte[]> classes = cutOut(all, cut);
        Files.createDirectories(folder);
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(FILE)))) {
            for (var each : classes.entrySet()) {
                put(zip, each.getKey() + ".class", each.getValue());
            }
            put(zip, HIDDEN, utf8(Integer.toString(cut.size())));
            put(zip, REFERENCE, utf8(String.join("\n", all.reference().keySet())));
        }
        return all.plan().tests().stream().filter(test -> cut.contains(test.id())).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static Map<String, byte[]> cutOut(HiddenTests all, Set<String> cut) {
        String main = all.plan().testClass();
        ClassModel model = ClassFile.of().parse(all.classes().get(main));
        Set<MethodModel> methods = Reachable.methods(model, cut);
        Set<String> needed = Reachable.classes(methods, main, all.classes());
        // A new constant pool: the old one would still hold the cut tests' words.
        ClassFile writer =
                ClassFile.of(
                        ConstantPoolSharingOption.NEW_POOL,
                        ClassHierarchyResolverOption.of(hierarchy(all)));
        Map<String, byte[]> classes = new TreeMap<>();
        for (String name : needed) {
            ClassModel each = name.equals(main) ? model : parsed(all.classes().get(name));
            classes.put(
                    name,
                    writer.transformClass(each, keeping(methods, each == model, needed, all)));
        }
        return classes;
    }

    /** What is the superclass of what, which a method's stack maps are made from (JVMS §4.10.1). */
    private static ClassHierarchyResolver hierarchy(HiddenTests all) {
        return ClassHierarchyResolver.ofResourceParsing(
                        type -> {
                            String name = internalName(type);
                            byte[] known =
                                    all.classes().getOrDefault(name, all.reference().get(name));
                            return known == null ? null : new ByteArrayInputStream(known);
                        })
                .orElse(ClassHierarchyResolver.defaultResolver());
    }

    private static String internalName(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }

    private static ClassModel parsed(byte[] bytes) {
        return ClassFile.of().parse(bytes);
    }

    private static ClassTransform keeping(
            Set<MethodModel> methods, boolean main, Set<String> needed, HiddenTests all) {
        return (builder, element) -> {
            switch (element) {
                case MethodModel method when main && !methods.contains(method) -> {}
                case NestMembersAttribute nest ->
                        builder.with(
                                NestMembersAttribute.of(
                                        nest.nestMembers().stream()
                                                .filter(each ->
                                                        needed.contains(each.asInternalName()))
                                                .toList()));
                case InnerClassesAttribute inner ->
                        builder.with(
                                InnerClassesAttribute.of(
                                        inner.classes().stream()
                                                .filter(each ->
                                                        stays(
                                                                each.innerClass().asInternalName(),
                                                                needed,
                                                                all))
                                                .toList()));
                default -> builder.with(element);
            }
        };
    }

    private static boolean stays(String name, Set<String> needed, HiddenTests all) {
        return needed.contains(name) || !all.classes().containsKey(name);
    }

    /** Whether an exercise has no more than its public tests here. */
    static boolean areAllIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** Reads what {@link #write} wrote. */
    static HiddenTests read(Path folder, String exercise) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        Map<String, byte[]> reference = new TreeMap<>();
        int hidden = 0;
        try (var zip = new ZipInputStream(Files.newInputStream(folder.resolve(FILE)))) {
            ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                byte[] bytes = zip.readAllBytes();
                switch (entry.getName()) {
                    case HIDDEN ->
                            hidden = Integer.parseInt(new String(bytes, StandardCharsets.UTF_8));
                    case REFERENCE ->
                            new String(bytes, StandardCharsets.UTF_8)
                                    .lines()
                                    .forEach(name -> reference.put(name, new byte[0]));
                    default -> classes.put(entry.getName().replaceFirst("\\.class$", ""), bytes);
                }
            }
        }
        return new HiddenTests(TestPlanReader.read(classes, exercise), classes, reference, hidden);
    }
}
