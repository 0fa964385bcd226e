package course.lab;

import course.explorer.Program;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The bytes of a session's classes, and in them the session's variables.
 *
 * <p>JShell puts every statement into a class of its own, a variable into a static field of it. An
 * exploration loads those classes anew, where the fields would be empty: so the variables that the
 * body uses get an initialiser that sets their present value.
 */
final class SessionClasses implements Program.Classes {

    static final String STATEMENT = "do_it$";

    private static final Pattern WRAPPER = Pattern.compile("REPL/\\$JShell\\$[0-9A-Za-z]+");

    private final ClassLoader loader;
    private final Map<String, byte[]> prepared = new HashMap<>();

    private SessionClasses(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * The classes that a lambda uses.
     *
     * @throws IllegalArgumentException naming a variable whose value cannot be copied
     */
    static SessionClasses of(Class<?> lambda) {
        var classes = new SessionClasses(lambda.getClassLoader());
        String own = lambda.getName().replaceFirst("\\$\\$Lambda.*", "").replace('.', '/');
        classes.uses(own)
                .forEach((wrapper, names) ->
                        classes.prepared.put(
                                wrapper + ".class", classes.withValues(wrapper, names)));
        return classes;
    }

    @Override
    public byte[] find(String resource) {
        byte[] ready = prepared.get(resource);
        return ready != null ? ready : bytes(resource);
    }

    /** The variables that are used from a class on, by the class that holds them. */
    private Map<String, Set<String>> uses(String start) {
        var uses = new HashMap<String, Set<String>>();
        var seen = new HashSet<String>(Set.of(start));
        var open = new ArrayDeque<String>(seen);
        while (!open.isEmpty()) {
            String name = open.poll();
            byte[] bytes = bytes(name + ".class");
            if (bytes == null) {
                continue;
            }
            ClassModel model = ClassFile.of().parse(bytes);
            for (MethodModel method : model.methods()) {
                if (!method.methodName().equalsString(STATEMENT)) {
                    fields(method, uses);
                }
            }
            model.constantPool()
                    .forEach(entry -> {
                        if (entry instanceof ClassEntry type) {
                            String used = type.asInternalName();
                            if (used.startsWith("REPL/") && seen.add(used)) {
                                open.add(used);
                            }
                        }
                    });
        }
        return uses;
    }

    private static void fields(MethodModel method, Map<String, Set<String>> uses) {
        method.code()
                .ifPresent(code ->
                        code.forEach(element -> {
                            if (element instanceof FieldInstruction field) {
                                String owner = field.owner().asInternalName();
                                if (WRAPPER.matcher(owner).matches()) {
                                    uses.computeIfAbsent(owner, k -> new TreeSet<>())
                                            .add(field.name().stringValue());
                                }
                            }
                        }));
    }

    private byte[] withValues(String wrapper, Set<String> names) {
        ClassModel model = ClassFile.of().parse(bytes(wrapper + ".class"));
        try {
            Class<?> live = Class.forName(wrapper.replace('/', '.'), true, loader);
            var values = new HashMap<Field, Object>();
            for (String name : names) {
                Field field = live.getDeclaredField(name);
                if (!field.isSynthetic()) {
                    field.setAccessible(true);
                    values.put(field, field.get(null));
                }
            }
            if (values.isEmpty()) {
                return bytes(wrapper + ".class");
            }
            return new SessionVariables(model).with(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "the variables " + names + " cannot be read: " + e.getMessage(), e);
        }
    }

    private byte[] bytes(String resource) {
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return in != null ? in.readAllBytes() : declared(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** The kernel's loader gives no bytes away; the object that it belongs to keeps them. */
    private byte[] declared(String resource) {
        String name = resource.substring(0, resource.length() - ".class".length());
        try {
            Field outer = loader.getClass().getDeclaredField("this$0");
            outer.setAccessible(true);
            Object delegate = outer.get(loader);
            Field classes = delegate.getClass().getDeclaredField("declaredClasses");
            classes.setAccessible(true);
            return ((Map<?, ?>) classes.get(delegate)).get(name.replace('/', '.'))
                            instanceof byte[] found
                    ? found
                    : null;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }
}
