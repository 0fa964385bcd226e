package course.explorer.model;

import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import jdk.internal.access.JavaLangAccess;
import jdk.internal.misc.Unsafe;

/** JDK methods that rewritten code may not call as they are, and what it calls instead. */
public final class Bulk {

    /** What {@code availableProcessors} says, on any machine. */
    static final int PROCESSORS = 4;

    private Bulk() {}

    public static void arraycopy(Object from, int start, Object to, int position, int length) {
        if (Execution.current != null && from != null && to != null && length > 0) {
            char type = type(from);
            for (int i = 0; i < length; i++) {
                Access.element(from, start + i, type, false, Access.PLAIN);
                follow(from, start + i);
                Access.element(to, position + i, type, true, Access.PLAIN);
            }
            Execution.current.writes++;
        }
        System.arraycopy(from, start, to, position, length);
    }

    /** Before an array is cloned. */
    public static void readAll(Object array) {
        if (array != null && Execution.current != null) {
            int length = java.lang.reflect.Array.getLength(array);
            for (int i = 0; i < length; i++) {
                Access.element(array, i, type(array), false, Access.PLAIN);
                follow(array, i);
            }
        }
    }

    private static void follow(Object array, int index) {
        if (array instanceof Object[] references && index >= 0 && index < references.length) {
            FinalFields.readElement(array, index, references[index]);
        }
    }

    private static char type(Object array) {
        Class<?> c = array.getClass().componentType();
        return c != null && c.isPrimitive() ? c.descriptorString().charAt(0) : 'L';
    }

    /** A clone has fields of its own, which nobody has accessed. */
    public static void cloned(Object copy) {
        Unsafe u = Unsafe.getUnsafe();
        for (Class<?> c = copy.getClass(); c != null; c = c.getSuperclass()) {
            for (var f : c.getDeclaredFields()) {
                if (f.getName().endsWith("$cell") && !Modifier.isStatic(f.getModifiers())) {
                    u.putLong(copy, u.objectFieldOffset(f), 0);
                }
            }
        }
    }

    public static void exit(int status) {
        Escapes.refuse("System.exit(" + status + ")");
    }

    public static int availableProcessors(Runtime runtime) {
        if (Execution.current != null && Execution.booting == 0) {
            Execution.session.assume(Assumed.PROCESSORS);
        }
        return PROCESSORS;
    }

    public static void start(JavaLangAccess access, ModelThread thread, Container container) {
        thread.start();
    }

    public static void sleep(TimeUnit unit, long timeout) throws InterruptedException {
        if (timeout > 0) {
            Time.sleep(unit.toNanos(timeout));
        }
    }

    public static void timedJoin(TimeUnit unit, ModelThread thread, long timeout)
            throws InterruptedException {
        if (timeout > 0) {
            thread.join(Math.max(1, unit.toMillis(timeout)));
        }
    }

    public static void timedWait(TimeUnit unit, Object o, long timeout)
            throws InterruptedException {
        if (timeout > 0) {
            Monitors.await(o, Math.max(1, unit.toMillis(timeout)));
        }
    }

    /** Comparators keep nothing that could change, so the JDK's own do. */
    public static <T> Comparator<T> reverseOrder() {
        return Collections.reverseOrder();
    }

    public static <T> Comparator<T> reverseOrder(Comparator<T> order) {
        return Collections.reverseOrder(order);
    }
}
