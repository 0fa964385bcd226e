package course.explorer.model;

import java.util.Iterator;
import jdk.internal.misc.Unsafe;

/**
 * What objects of the JDK's classes that are not rewritten keep and change.
 *
 * <p>Where an iterator stands, for instance one of {@code List.of}, is a plain variable: two
 * threads that share it without order race. The cause of an exception and what it suppressed are
 * guarded by the exception itself, and count as volatile.
 */
public final class JdkState {

    private static final int POSITION =
            Fields.register("iterator", "position", false, false, false);
    private static final int CAUSES = Fields.register("exception", "causes", true, false, true);

    private JdkState() {}

    /** Before a call that may move an iterator. */
    public static void move(Object iterator) {
        Loops.progress();
        position(iterator, true);
    }

    /** Before a call that leaves it where it is. */
    public static void look(Object iterator) {
        position(iterator, false);
    }

    /** In place of the reference {@code iterator::next}. */
    public static Object next(Iterator<?> iterator) {
        move(iterator);
        return iterator.next();
    }

    /** In place of the reference {@code iterator::hasNext}. */
    public static boolean hasNext(Iterator<?> iterator) {
        look(iterator);
        return iterator.hasNext();
    }

    /** Before an exception is given a cause, or another one to keep. */
    public static void setCauses(Object exception) {
        if (exception instanceof Throwable) {
            use(exception, CAUSES, true, Access.VOLATILE);
        }
    }

    /** Before an exception is asked for them. */
    public static void getCauses(Object exception) {
        if (exception instanceof Throwable) {
            use(exception, CAUSES, false, Access.VOLATILE);
        }
    }

    /** The iterators of rewritten classes have fields that are tracked. */
    private static void position(Object iterator, boolean write) {
        if (iterator != null && iterator.getClass().getClassLoader() == null) {
            use(iterator, POSITION, write, Access.PLAIN);
        }
    }

    private static void use(Object o, int field, boolean write, int mode) {
        Strand s = Execution.current;
        if (s == null) {
            return;
        }
        s.traceValue = Tracer.NONE;
        Access.touch(Shadows.cell(o), Unsafe.ARRAY_LONG_BASE_OFFSET, field, write, mode, o, -1);
        s.traceValue = null;
    }

    private static Throwable kept;

    /** The cause of the exception that is made next; nothing runs in between. */
    public static void keepCause(Throwable cause) {
        kept = cause;
    }

    /** Sets the cause that was kept. */
    public static void giveCause(Throwable made) {
        made.initCause(kept);
        kept = null;
    }
}
