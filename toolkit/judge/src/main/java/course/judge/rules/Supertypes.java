package course.judge.rules;

import java.lang.classfile.ClassModel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes and interfaces that a class inherits from, in the answer and then in the JDK. */
final class Supertypes {

    private Supertypes() {}

    /** The class itself first. */
    static Set<String> of(String className, Map<String, ClassModel> answer) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(className));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (name.isEmpty() || !found.add(name)) {
                continue;
            }
            ClassModel model = answer.get(name);
            if (model != null) {
                model.superclass().map(AnswerRules::elementName).ifPresent(open::add);
                model.interfaces().forEach(each -> open.add(AnswerRules.elementName(each)));
            } else {
                jdkClass(name).ifPresent(type -> addSupertypes(type, open));
            }
        }
        return found;
    }

    private static void addSupertypes(Class<?> type, Deque<String> open) {
        if (type.getSuperclass() != null) {
            open.add(type.getSuperclass().getName());
        }
        Arrays.stream(type.getInterfaces()).map(Class::getName).forEach(open::add);
    }

    /** Whether that JDK class has a method, constructor or field of that name of its own. */
    static boolean declares(String className, String member) {
        return member.equals("<init>")
                || jdkClass(className)
                        .filter(type ->
                                Arrays.stream(type.getDeclaredMethods())
                                                .anyMatch(m -> m.getName().equals(member))
                                        || Arrays.stream(type.getDeclaredFields())
                                                .anyMatch(f -> f.getName().equals(member)))
                        .isPresent();
    }

    /** A class of the JDK, never initialised; no other class can be found this way. */
    static Optional<Class<?>> jdkClass(String name) {
        try {
            return Optional.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
