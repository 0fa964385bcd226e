package course.explorer.model;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What classes are called: by the names that the program knows them by, not those of our copies.
 */
public final class ClassNames {

    private ClassNames() {}

    /** After {@code getClass}: an object that is only an object is said to be one. */
    public static Class<?> of(Class<?> c) {
        return c == PlainObject.class ? Object.class : c;
    }

    /** In place of {@code Class.getName}. */
    public static String getName(Class<?> c) {
        if (c.isArray()) {
            String element = getName(c.getComponentType());
            String name = c.getName();
            boolean copy = c.getComponentType().isArray() || !name.endsWith(";");
            return copy
                    ? "[" + (c.getComponentType().isArray() ? element : name.substring(1))
                    : "[L" + element + ";";
        }
        return plain(c.getName());
    }

    /** In place of {@code Class.getTypeName}. */
    public static String getTypeName(Class<?> c) {
        return c.isArray() ? getTypeName(c.getComponentType()) + "[]" : getName(c);
    }

    /** In place of {@code Class.getCanonicalName}. */
    public static String getCanonicalName(Class<?> c) {
        String name = c.getCanonicalName();
        return name == null ? null : plain(name);
    }

    /** In place of {@code Class.getPackageName}. */
    public static String getPackageName(Class<?> c) {
        Class<?> element = c;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        String name = getName(element);
        int dot = name.lastIndexOf('.');
        return element.isPrimitive() ? "java.lang" : dot < 0 ? "" : name.substring(0, dot);
    }

    /** In place of {@code Class.getSimpleName}. */
    public static String getSimpleName(Class<?> c) {
        String name = getName(c);
        boolean model =
                !c.isArray() && !name.equals(c.getName()) && !c.getName().startsWith("sim.");
        return model
                ? name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1)
                : c.getSimpleName();
    }

    /** In place of {@code Class.toString}. */
    public static String toString(Class<?> c) {
        String kind = c.isInterface() ? "interface " : c.isPrimitive() ? "" : "class ";
        return kind + getName(c);
    }

    /** In place of {@code Throwable.getMessage}: what the JVM says of classes names them too. */
    public static String getMessage(Throwable t) {
        String message = t.getMessage();
        return message == null ? null : within(message);
    }

    /** A text that names classes, as messages of the JVM do. */
    static String within(String text) {
        return text.replace("sim.java.", "java.");
    }

    /** In place of {@code String.valueOf}. */
    public static String valueOf(Object o) {
        return switch (o) {
            case Class<?> c -> toString(c);
            case ClassCastException e -> within(e.toString());
            case null, default -> String.valueOf(o);
        };
    }

    /** What {@code Object.toString} says of it. */
    public static String identity(Object o) {
        return getName(of(o.getClass())) + "@" + Integer.toHexString(Identity.hash(o));
    }

    private static String plain(String name) {
        if (name.startsWith(ModelThread.class.getPackageName() + ".")
                && !MODELS.containsKey(name)) {
            return "java.lang.Thread";
        }
        return MODELS.getOrDefault(name, name.startsWith("sim.") ? name.substring(4) : name);
    }

    private static final Map<String, String> MODELS =
            Stream.of(
                            new Object[] {ModelThread.class, "java.lang.Thread"},
                            new Object[] {ModelThreadLocal.class, "java.lang.ThreadLocal"},
                            new Object[] {
                                ModelInheritableThreadLocal.class,
                                "java.lang.InheritableThreadLocal"
                            },
                            new Object[] {ModelStringBuilder.class, "java.lang.StringBuilder"},
                            new Object[] {ModelStringBuffer.class, "java.lang.StringBuffer"},
                            new Object[] {Scoped.class, "java.lang.ScopedValue"},
                            new Object[] {
                                ThreadRandom.class, "java.util.concurrent.ThreadLocalRandom"
                            })
                    .collect(
                            Collectors.toMap(
                                    pair -> ((Class<?>) pair[0]).getName(),
                                    pair -> (String) pair[1]));
}
