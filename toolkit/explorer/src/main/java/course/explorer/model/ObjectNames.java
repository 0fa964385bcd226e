package course.explorer.model;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the objects of a traced execution are called: by the static field, the array or the object
 * that holds them, as "left", "forks[2]" or "Account.lock"; else by their class, with a number if
 * there are several.
 *
 * <p>Found by a walk over what the program's statics and the started threads refer to. Only a trace
 * asks for names, so the walk costs an exploration nothing.
 */
final class ObjectNames {

    private static final int MOST = 20_000;

    /** Of what is a part of its holder and has the holder's name. */
    private static final String PART = "%s";

    private static final Map<Object, Found> found = new IdentityHashMap<>();
    private static final Map<Object, String> names = new IdentityHashMap<>();
    private static final Map<String, Integer> taken = new HashMap<>();
    private static final Map<String, List<Object>> byClass = new HashMap<>();

    /** How an object was reached: the holder, or null, and what the holder calls it, or null. */
    private record Found(Object holder, String as) {}

    private ObjectNames() {}

    static void start() {
        found.clear();
        names.clear();
        taken.clear();
        byClass.clear();
    }

    static String of(Object o) {
        String known = names.get(o);
        if (known != null) {
            return known;
        }
        if (!found.containsKey(o)) {
            walk();
        }
        if (!found.containsKey(o)) {
            // Not yet in anybody's reach: it may get a better name once it is.
            return Names.article(Names.simple(o.getClass()));
        }
        String name = fresh(o, base(o));
        names.put(o, name);
        return name;
    }

    /** Whether something that the program itself wrote refers to the object. */
    static boolean isReached(Object o) {
        of(o);
        return found.containsKey(o);
    }

    private static String base(Object o) {
        Found f = found.get(o);
        if (f.as == null) {
            return Names.article(Names.simple(o.getClass()));
        }
        return f.holder == null ? f.as : f.as.formatted(of(f.holder));
    }

    /** Objects that would have the same name get numbers, those of one walk all of them. */
    private static String fresh(Object o, String base) {
        Found f = found.get(o);
        if (PART.equals(f.as)) {
            return base;
        }
        List<Object> alike = byClass.getOrDefault(base, List.of());
        if (f.as == null && alike.size() > 1) {
            int number = 1;
            while (alike.get(number - 1) != o) {
                number++;
            }
            return base + " " + number;
        }
        int n = taken.merge(base, 1, Integer::sum);
        return n == 1 ? base : base + " " + n;
    }

    private static void walk() {
        found.clear();
        byClass.clear();
        var open = new ArrayDeque<Object>();
        for (Class<?> c : ClassInit.programClasses()) {
            for (Field f : c.getDeclaredFields()) {
                if (Modifier.isStatic(f.getModifiers())) {
                    reach(value(f, null), new Found(null, f.getName()), open);
                }
            }
        }
        for (int i = 0; i < Execution.count; i++) {
            ModelThread t = Execution.strands[i].thread;
            reach(t, new Found(null, t.shownName()), open);
        }
        while (!open.isEmpty() && found.size() < MOST) {
            Object o = open.poll();
            if (o instanceof Object[] array) {
                for (int i = 0; i < array.length; i++) {
                    reach(array[i], new Found(o, "%s[" + i + "]"), open);
                }
            } else {
                fields(o, open);
            }
        }
    }

    private static void fields(Object o, ArrayDeque<Object> open) {
        for (Class<?> c = o.getClass(); c != null && c != Object.class; c = c.getSuperclass()) {
            for (Field f : c.getDeclaredFields()) {
                if (!Modifier.isStatic(f.getModifiers()) && !f.getType().isPrimitive()) {
                    Object value = value(f, o);
                    reach(value, how(o, c, f, value), open);
                }
            }
        }
    }

    /** What a field makes of its value: a name of its own, its holder's, or none. */
    private static Found how(Object holder, Class<?> c, Field f, Object value) {
        String name = f.getName();
        if (name.startsWith("val$")) {
            return new Found(null, name.substring(4));
        }
        boolean captured = c.isHidden() || name.startsWith("this$") || c == ModelThread.class;
        if (captured) {
            return new Found(holder, null);
        }
        boolean part =
                value instanceof Gate
                        || value instanceof LockCore
                        || value instanceof LockCore.Signal;
        if (part || name.equals("elementData")) {
            return new Found(holder, PART);
        }
        return Names.home(c).equals(Names.RELOCATED)
                ? new Found(holder, "%s's " + name)
                : new Found(holder, "%s." + name);
    }

    private static void reach(Object value, Found how, ArrayDeque<Object> open) {
        if (value == null || found.containsKey(value) || !followed(value.getClass())) {
            return;
        }
        found.put(value, how);
        open.add(value);
        if (how.as == null) {
            byClass.computeIfAbsent(Names.simple(value.getClass()), k -> new ArrayList<>())
                    .add(value);
        }
    }

    private static boolean followed(Class<?> c) {
        String home = Names.home(c);
        return c.isArray()
                || c.isHidden()
                || home.equals(Names.PROGRAM)
                || home.equals(Names.RELOCATED)
                || c == PlainObject.class
                || ModelThread.class.isAssignableFrom(c)
                || Gate.class.isAssignableFrom(c)
                || c == LockCore.class
                || c == LockCore.Signal.class;
    }

    private static Object value(Field f, Object holder) {
        try {
            f.setAccessible(true);
            return f.get(holder);
        } catch (IllegalAccessException | RuntimeException e) {
            return null;
        }
    }
}
