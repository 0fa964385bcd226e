package course.explorer.model;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the objects of a traced execution are called: by the static field, the array or the object
 * that holds them, as "left", "forks[2]" or "Account.lock"; else by what they are. Objects that
 * would have the same name get numbers, so that one name is one object.
 *
 * <p>Found by walks over what the program's statics and the started threads refer to. What an
 * object is held by, and how many are alike, is known only when the execution has ended: so a
 * schedule that is shown is run twice, once to learn the names, which {@link #learn} keeps by the
 * order in which the objects are spoken of. Only a trace asks for names, so all this costs an
 * exploration nothing.
 */
final class ObjectNames {

    private static final int MOST = 20_000;

    private static final Set<String> LOCKS = Set.of("ReentrantLock", "LockCore");

    /** Holders of holders that are followed for a name. */
    private static final int DEEPEST = 20;

    /** Of what is a part of its holder and has the holder's name. */
    private static final String PART = "%s";

    private static final Map<Object, Found> found = new IdentityHashMap<>();

    /** Those that the program's own statics and threads lead to. */
    private static final Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());

    private static final Map<Object, Found> best = new IdentityHashMap<>();
    private static final Map<Object, Integer> spokenOf = new IdentityHashMap<>();
    private static List<String> learnt = List.of();

    /** How an object was reached: the holder, or null, and what the holder calls it, or null. */
    private record Found(Object holder, String as) {
        boolean isNamed() {
            return as != null;
        }

        boolean isNamedByHolder() {
            return isNamed() && holder != null;
        }
    }

    private ObjectNames() {}

    /** Another execution begins, of the schedule whose names were learnt. */
    static void start() {
        found.clear();
        reached.clear();
        best.clear();
        spokenOf.clear();
    }

    static void forget() {
        start();
        learnt = List.of();
    }

    static String of(Object o) {
        spokenOf.putIfAbsent(o, spokenOf.size());
        if (!reached.contains(o)) {
            walk();
        }
        int index = spokenOf.get(o);
        return index < learnt.size() ? learnt.get(index) : noun(o);
    }

    /** Whether something that the program itself wrote refers to the object. */
    static boolean isReached(Object o) {
        of(o);
        return reached.contains(o);
    }

    /** The execution has ended: what it spoke of has names now, in that order. */
    static void learn() {
        walk();
        var all = new ArrayList<Object>(inOrderOfMention());
        Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(all);
        for (int i = 0; i < all.size(); i++) { // holders are added while it runs
            Found how = best.get(all.get(i));
            if (how != null && how.isNamedByHolder() && known.add(how.holder)) {
                all.add(how.holder);
            }
        }
        Map<Object, String> names = new IdentityHashMap<>();
        for (int depth = 0; depth <= DEEPEST; depth++) {
            name(all, depth, names);
        }
        learnt = inOrderOfMention().stream().map(o -> names.getOrDefault(o, noun(o))).toList();
    }

    private static List<Object> inOrderOfMention() {
        var order = new Object[spokenOf.size()];
        spokenOf.forEach((o, index) -> order[index] = o);
        return List.of(order);
    }

    /** Names those whose name begins with that of so many holders; these have theirs already. */
    private static void name(List<Object> all, int depth, Map<Object, String> names) {
        var alike = new LinkedHashMap<String, List<Object>>();
        for (Object o : all) {
            if (depth(o) == depth) {
                String base = base(o, names);
                Found how = best.get(o);
                if (how != null && PART.equals(how.as)) {
                    names.put(o, base);
                } else {
                    alike.computeIfAbsent(base, none -> new ArrayList<>()).add(o);
                }
            }
        }
        alike.forEach((base, some) -> {
            for (int i = 0; i < some.size(); i++) {
                names.put(some.get(i), some.size() == 1 ? base : bare(base) + " " + (i + 1));
            }
        });
    }

    private static int depth(Object o) {
        int depth = 0;
        Found how = best.get(o);
        while (how != null && how.isNamedByHolder() && depth < DEEPEST) {
            depth++;
            how = best.get(how.holder);
        }
        return depth;
    }

    private static String base(Object o, Map<Object, String> names) {
        Found how = best.get(o);
        if (how == null || !how.isNamed()) {
            return noun(o);
        }
        return how.holder == null
                ? how.as
                : how.as.formatted(names.getOrDefault(how.holder, noun(how.holder)));
    }

    /** What kind of thing it is, for one that nobody gave a name. */
    private static String noun(Object o) {
        return switch (o) {
            case PlainObject lock when Scene.isLock(lock) -> "a lock";
            case Object lock when LOCKS.contains(Names.simple(lock.getClass())) -> "a lock";
            case Gate gate -> gate.toString();
            case LockCore.Signal condition -> "a condition";
            case Object array when array.getClass().isArray() -> "array";
            default -> Names.article(Names.simple(o.getClass()));
        };
    }

    private static String bare(String noun) {
        return noun.replaceFirst("^an? ", "");
    }

    private static void walk() {
        found.clear();
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
        follow(open);
        reached.clear();
        reached.addAll(found.keySet());
        for (Object o : inOrderOfMention()) { // what only a local variable holds has fields, too
            reach(o, new Found(null, null), open);
        }
        follow(open);
    }

    private static void follow(ArrayDeque<Object> open) {
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
        if (value == null || found.containsKey(value)) {
            return;
        }
        boolean followed = followed(value.getClass());
        if (!followed && !spokenOf.containsKey(value)) {
            return;
        }
        found.put(value, how);
        best.merge(value, how, (was, is) -> was.isNamed() ? was : is);
        if (followed) {
            open.add(value);
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
