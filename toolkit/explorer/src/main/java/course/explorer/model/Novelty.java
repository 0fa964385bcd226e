package course.explorer.model;

import java.lang.reflect.Array;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which values the locations of one execution have had, to tell a loop that repeats itself from one
 * that comes to new values and may end. Only at work while {@link Livelock} asks.
 *
 * <p>The hook before a write comes too early to see the value; it is read when the next one comes.
 */
final class Novelty {

    static boolean on;

    private static final Map<Object, Map<Integer, Set<Object>>> values = new IdentityHashMap<>();
    private static int from;
    private static boolean found;
    private static Object pending;
    private static int pendingField;

    /** The last write may long be over when its value is read. */
    private static int pendingStep;

    private Novelty() {}

    static void watch() {
        on = true;
    }

    static void stop() {
        on = false;
        values.clear();
        pending = null;
    }

    /**
     * @param step from which on a new value counts
     */
    static void startExecution(int step) {
        values.clear();
        pending = null;
        found = false;
        from = step;
    }

    /** Whether there was a new value. */
    static boolean found() {
        settle();
        return found;
    }

    /** Before a write to a field, by its number. */
    static void field(Object o, int field) {
        pend(o, field);
    }

    /** Before a write to an array element. */
    static void element(Object array, int index) {
        pend(array, -1 - index);
    }

    private static void pend(Object where, int part) {
        settle();
        pending = where;
        pendingField = part;
        pendingStep = Execution.steps();
    }

    /** The value of a local variable at the head of a loop. */
    static void local(Object loop, int slot, Object value) {
        note(loop, slot, value, Execution.steps());
    }

    private static void settle() {
        Object o = pending;
        pending = null;
        if (o != null) {
            note(
                    o,
                    pendingField,
                    pendingField < 0 ? elementOf(o) : FieldValues.of(o, pendingField),
                    pendingStep);
        }
    }

    private static Object elementOf(Object array) {
        int index = -1 - pendingField;
        return index < Array.getLength(array) ? Array.get(array, index) : null;
    }

    private static void note(Object where, int part, Object value, int step) {
        Object key =
                switch (value) {
                    case null -> "";
                    case Number n -> n;
                    case Boolean b -> b;
                    case Character c -> c;
                    case String s -> s;
                    default -> new Same(value);
                };
        boolean isNew =
                values.computeIfAbsent(where, w -> new HashMap<>())
                        .computeIfAbsent(part, p -> new HashSet<>())
                        .add(key);
        found |= isNew && step >= from;
    }

    /** An object as itself, whatever its class thinks is equal. */
    private record Same(Object o) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Same s && s.o == o;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(o);
        }
    }
}
