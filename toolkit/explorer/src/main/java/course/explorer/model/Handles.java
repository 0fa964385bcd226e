package course.explorer.model;

import course.explorer.race.Location;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.HashMap;
import java.util.Map;
import jdk.internal.misc.Unsafe;

/**
 * VarHandles: which field each stands for, and the announcement of each access through one.
 *
 * <p>A handle is looked up once and kept for all executions. One that was not looked up here, for
 * instance a view of a byte array, is named when it is used.
 */
public final class Handles {

    /** What a handle gives access to; field 0 means elements of arrays. */
    private record Target(int field, Class<?> owner, boolean isStatic) {}

    private record Key(Class<?> owner, String name) {}

    private static final Map<Key, VarHandle> known = new HashMap<>();
    private static final Map<VarHandle, Target> targets = new java.util.IdentityHashMap<>();
    private static final Target ELEMENTS = new Target(0, null, false);

    private static Location updating;
    private static int updatedField;

    private Handles() {}

    /** Forgets the handles of the program's classes. */
    static synchronized void forgetProgram() {
        known.keySet().removeIf(k -> !k.owner().getName().startsWith("sim."));
        targets.values()
                .removeIf(t -> t.owner() != null && !t.owner().getName().startsWith("sim."));
    }

    public static VarHandle findVarHandle(
            MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        return find(lookup, owner, name, type, false);
    }

    public static VarHandle findStaticVarHandle(
            MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type)
            throws NoSuchFieldException, IllegalAccessException {
        return find(lookup, owner, name, type, true);
    }

    /** In place of {@code jdk.internal.invoke.MhUtil}. */
    public static VarHandle findVarHandle(MethodHandles.Lookup lookup, String name, Class<?> type) {
        return findVarHandleOrFail(lookup, lookup.lookupClass(), name, type);
    }

    private static VarHandle findVarHandleOrFail(
            MethodHandles.Lookup lookup, Class<?> owner, String name, Class<?> type) {
        try {
            return find(lookup, owner, name, type, false);
        } catch (ReflectiveOperationException e) {
            throw new InternalError(e);
        }
    }

    private static VarHandle find(
            MethodHandles.Lookup lookup,
            Class<?> owner,
            String name,
            Class<?> type,
            boolean isStatic)
            throws NoSuchFieldException, IllegalAccessException {
        var key = new Key(owner, name);
        VarHandle handle = known.get(key);
        if (handle == null) {
            handle =
                    isStatic
                            ? lookup.findStaticVarHandle(owner, name, type)
                            : lookup.findVarHandle(owner, name, type);
            known.put(key, handle);
            var field = declared(owner, name);
            targets.put(handle, new Target(Fields.of(field), field.getDeclaringClass(), isStatic));
        }
        return handle;
    }

    private static java.lang.reflect.Field declared(Class<?> owner, String name)
            throws NoSuchFieldException {
        for (Class<?> c = owner; c != null; c = c.getSuperclass()) {
            for (var f : c.getDeclaredFields()) {
                if (f.getName().equals(name)) {
                    return f;
                }
            }
        }
        throw new NoSuchFieldException(name);
    }

    public static VarHandle arrayElementVarHandle(Class<?> arrayClass) {
        var key = new Key(arrayClass, "[]");
        VarHandle handle = known.get(key);
        if (handle == null) {
            handle = MethodHandles.arrayElementVarHandle(arrayClass);
            known.put(key, handle);
            targets.put(handle, ELEMENTS);
        }
        return handle;
    }

    /**
     * Before an access through a handle.
     *
     * @param base the object or array; for a static field null, or the first value
     * @param index the second argument if it is an int, of an array the index; else -1
     * @param method the access method, whose name says how strong it is
     * @param line of the program, or -1 in the JDK
     * @return whether to make the access; else it is a weak one that fails for no reason
     */
    public static boolean before(
            VarHandle handle, Object base, int index, String method, int line) {
        updating = null;
        updatedField = 0;
        if (Execution.current == null) {
            return true;
        }
        if (method.startsWith("weak")) {
            Execution.current.weakMayFail |= line >= 0;
            if (failsSpuriously()) {
                return false;
            }
        }
        Target t = targets.get(handle);
        if (t == null) {
            Escapes.note("a VarHandle that is not a field's or an array's, at line " + line);
            return true;
        }
        int mode = mode(method);
        if (t.field() != 0 && !t.isStatic() && !(t.owner().isInstance(base))) {
            return true;
        }
        Object owner = t.isStatic() ? t.owner() : base;
        Object cellBase = owner;
        int element = -1; // what follows a field's object is a value and no index
        long offset;
        int field = t.field();
        if (field == 0) {
            long[] cells = Shadows.cells(base);
            if (index < 0 || index >= cells.length) {
                return true;
            }
            Class<?> c = base.getClass().componentType();
            field = Fields.element(c.isPrimitive() ? c.descriptorString().charAt(0) : 'L');
            cellBase = cells;
            element = index;
            offset = Unsafe.ARRAY_LONG_BASE_OFFSET + 8L * index;
        } else {
            if (Fields.isFinal(t.owner(), field)) {
                return true;
            }
            offset =
                    t.isStatic()
                            ? Fields.staticOffset(t.owner(), field)
                            : Fields.offset(base, field);
        }
        if ((mode == Access.WEAK || mode == Access.OPAQUE) && line >= 0 && Fields.visible(field)) {
            Escapes.note("weaker than volatile: VarHandle." + method + " at line " + line);
        }
        if (!method.startsWith("getAnd") && method.startsWith("get") || method.startsWith("set")) {
            boolean write = method.startsWith("set");
            if (write) {
                Execution.current.writes++;
            }
            int trust = field == Fields.element('L') && line < 0 ? Access.TRUSTED : 0;
            Access.touch(cellBase, offset, field, write, mode | trust, owner, element);
            return true;
        }
        updating = Access.update(cellBase, offset, field, owner, element);
        updatedField = field;
        if (!method.contains("ompareAndSet") && !method.startsWith("getAndSet")) {
            Access.updated(updating, field, true);
        }
        return true;
    }

    /** The next weak compare-and-set is called by the program. */
    public static void weakFromProgram() {
        if (Execution.current != null) {
            Execution.current.weakMayFail = true;
        }
    }

    /** Whether a weak compare-and-set fails for no reason: a choice, once in each thread. */
    static boolean failsSpuriously() {
        Strand s = Execution.current;
        if (s == null || !s.weakMayFail) {
            return false;
        }
        s.weakMayFail = false;
        if (s.weakFailuresLeft == 0 || Execution.choose(2) == 0) {
            return false;
        }
        s.weakFailuresLeft--;
        s.writes++;
        return true;
    }

    /** After an exchange. */
    public static void swapped(int old, int now) {
        swapped(old != now);
    }

    public static void swapped(long old, long now) {
        swapped(old != now);
    }

    public static void swapped(Object old, Object now) {
        FinalFields.seen(old);
        swapped(old != now);
    }

    private static void swapped(boolean changed) {
        if (updatedField != 0) {
            Access.updated(updating, updatedField, true, changed);
        }
    }

    /** After a compare-and-set. */
    public static void after(boolean done) {
        if (updatedField != 0) {
            Access.updated(updating, updatedField, done);
        }
    }

    private static int mode(String method) {
        if (method.equals("get") || method.equals("set") || method.endsWith("Plain")) {
            return Access.PLAIN;
        }
        if (method.endsWith("Opaque")) {
            return Access.OPAQUE;
        }
        boolean weak = method.endsWith("Acquire") || method.endsWith("Release");
        return weak ? Access.WEAK : Access.VOLATILE;
    }
}
