package course.explorer.rewrite;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.objectweb.asm.Type;

/**
 * What the model's classes offer, so that a call nobody answers is named and not a LinkageError.
 */
final class Bridged {

    private static final Map<String, Set<String>> METHODS = new HashMap<>();

    private Bridged() {}

    /** Whether no model class has this static method; {@code as} is {@code Class.method}. */
    static boolean missing(String as, String desc) {
        int dot = as.indexOf('.');
        return !methods(Names.MODEL + as.substring(0, dot))
                .contains(as.substring(dot + 1) + mapped(desc));
    }

    /** Whether the model of a JDK class has a method. */
    static boolean modelHas(String owner, String name, String desc) {
        String key = name + mapped(desc);
        return methods(Names.map(owner)).contains(key) || methods("java/lang/Object").contains(key);
    }

    /** Whether one of our classes stands in for a JDK class, and has no such method. */
    static boolean standInLacks(String owner, String name, String desc, boolean fine) {
        String standIn = Names.standIn(owner, fine);
        if (standIn == null) {
            return false;
        }
        String own =
                mapped(
                        desc,
                        n -> {
                            String other = Names.standIn(n, fine);
                            return other == null ? n : other;
                        });
        return !methods(standIn).contains(name + own)
                && !methods("java/lang/Object").contains(name + own);
    }

    private static String mapped(String desc) {
        return mapped(desc, Names::map);
    }

    private static String mapped(String desc, UnaryOperator<String> how) {
        Type[] arguments = Type.getArgumentTypes(desc);
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = mapped(arguments[i], how);
        }
        return Type.getMethodDescriptor(mapped(Type.getReturnType(desc), how), arguments);
    }

    private static Type mapped(Type t, UnaryOperator<String> how) {
        return switch (t.getSort()) {
            case Type.OBJECT -> Type.getObjectType(how.apply(t.getInternalName()));
            case Type.ARRAY ->
                    Type.getType("[".repeat(t.getDimensions()) + mapped(t.getElementType(), how));
            default -> t;
        };
    }

    private static synchronized Set<String> methods(String internal) {
        return METHODS.computeIfAbsent(
                internal,
                n -> {
                    var found = new HashSet<String>();
                    try {
                        Class<?> c =
                                Class.forName(
                                        n.replace('/', '.'), false, Bridged.class.getClassLoader());
                        for (Class<?> k = c; k != null; k = k.getSuperclass()) {
                            for (Method m : k.getDeclaredMethods()) {
                                found.add(m.getName() + Type.getMethodDescriptor(m));
                            }
                        }
                        for (Method m : c.getMethods()) {
                            found.add(m.getName() + Type.getMethodDescriptor(m));
                        }
                        for (Constructor<?> m : c.getDeclaredConstructors()) {
                            found.add("<init>" + Type.getConstructorDescriptor(m));
                        }
                    } catch (ClassNotFoundException e) {
                        throw new IllegalStateException("no model class " + n, e);
                    }
                    return found;
                });
    }
}
