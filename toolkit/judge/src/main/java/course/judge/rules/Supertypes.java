package course.judge.rules;

import java.lang.classfile.ClassModel;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes and interfaces that a class inherits from, in the answer and then in the JDK. */
final class Supertypes {

    /** Kept, for reflection is slow and the JDK's classes do not change. */
    private static final Map<Class<?>, Set<Member>> DECLARED = new ConcurrentHashMap<>();

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

    /** Whether that JDK class has exactly that method, constructor or field of its own. */
    static boolean declares(String className, Member member) {
        return jdkClass(className)
                .map(type -> DECLARED.computeIfAbsent(type, Supertypes::members))
                .filter(members -> members.contains(member))
                .isPresent();
    }

    private static Set<Member> members(Class<?> type) {
        return Stream.of(
                        Arrays.stream(type.getDeclaredMethods()).map(Supertypes::member),
                        Arrays.stream(type.getDeclaredConstructors()).map(Supertypes::member),
                        Arrays.stream(type.getDeclaredFields()).map(Supertypes::member))
                .flatMap(each -> each)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Member member(Method method) {
        return new Member(
                method.getName(), descriptor(method.getReturnType(), method.getParameterTypes()));
    }

    static Member member(Constructor<?> constructor) {
        return new Member("<init>", descriptor(void.class, constructor.getParameterTypes()));
    }

    static Member member(Field field) {
        return new Member(field.getName(), field.getType().descriptorString());
    }

    private static String descriptor(Class<?> returned, Class<?>... parameters) {
        return MethodType.methodType(returned, parameters).descriptorString();
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
