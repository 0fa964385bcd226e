package course.judge.rules;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The classes of the JDK that a list allows, and what an answer could name of them. */
final class Listed {

    /**
     * @param declaring the class of the JDK in which the member stands
     */
    record Found(String declaring, Member member) {}

    private static final Path MODULES =
            FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules");

    private Listed() {}

    /** Every public or protected class that is allowed, nested ones included, by name. */
    static List<Class<?>> classes(AllowList allowed) throws IOException {
        Set<String> names = new TreeSet<>(allowed.classes());
        for (String each : allowed.packages()) {
            names.addAll(classesIn(each));
        }
        return names.stream()
                .filter(each -> allowed.whyNot(each).isEmpty())
                .flatMap(each -> Supertypes.jdkClass(each).stream())
                .filter(Listed::canBeNamed)
                .<Class<?>>map(each -> each)
                .toList();
    }

    private static List<String> classesIn(String packageName) throws IOException {
        String path = packageName.replace('.', '/');
        try (Stream<Path> modules = Files.list(MODULES)) {
            return modules.map(each -> each.resolve(path))
                    .filter(Files::isDirectory)
                    .flatMap(Listed::filesIn)
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
                    .map(file -> packageName + "." + file.replaceFirst("[.]class$", ""))
                    .toList();
        }
    }

    private static Stream<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean canBeNamed(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            if (!isOpen(each.getModifiers()) || each.isAnonymousClass() || each.isLocalClass()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpen(java.lang.reflect.Member member) {
        return isOpen(member.getModifiers()) && !member.isSynthetic();
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    /** Its public and protected members, with those that it inherits; constructors are its own. */
    static List<Found> members(Class<?> type) {
        return Supertypes.of(type.getName(), Map.of()).stream()
                .flatMap(each -> Supertypes.jdkClass(each).stream())
                .flatMap(each ->
                        open(each).filter(found -> each == type || !found.member().isConstructor()))
                .distinct()
                .sorted(Comparator.comparing(found -> found.member().withParameters()))
                .toList();
    }

    private static Stream<Found> open(Class<?> type) {
        String name = type.getName();
        return Stream.of(
                        Arrays.stream(type.getDeclaredMethods())
                                .filter(Listed::isOpen)
                                .map(Supertypes::member),
                        Arrays.stream(type.getDeclaredConstructors())
                                .filter(Listed::isOpen)
                                .map(Supertypes::member),
                        Arrays.stream(type.getDeclaredFields())
                                .filter(Listed::isOpen)
                                .map(Supertypes::member))
                .flatMap(each -> each)
                .map(each -> new Found(name, each));
    }
}
