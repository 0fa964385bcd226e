package course.explorer.model;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;

/** What a program does that is not under control: named, and never part of a proof. */
public final class Escapes {

    private static final Map<Throwable, Throwable> programs = new IdentityHashMap<>();

    private Escapes() {}

    /** The call that follows is not under control. */
    public static void note(String what) {
        Strand s = Execution.current;
        if (s != null && Execution.booting == 0) {
            s.writes++;
            Execution.session.escape(what);
        }
    }

    /** The call that follows may hold real monitors while it calls back. */
    public static void enter(String what) {
        Strand s = Execution.current;
        if (s != null) {
            s.unrelocated++;
            s.unrelocatedName = what;
        }
    }

    /** That call is over. */
    public static void leave() {
        Strand s = Execution.current;
        if (s != null && s.unrelocated > 0) {
            s.unrelocated--;
        }
    }

    /** An exception was caught: calls that it ended are over. */
    public static void landed() {
        Strand s = Execution.current;
        if (s != null) {
            s.unrelocated = 0;
            s.soonerBy = 0;
        }
    }

    /** The call that follows cannot be made: the execution ends here. */
    public static void refuse(String what) {
        if (Execution.current == null) {
            throw new UnsupportedOperationException(what);
        }
        Execution.session.escape(what);
        Execution.abandon(Ending.cut("what comes after " + what));
    }

    /** At the beginning of a handler that catches more than exceptions. */
    public static void caught(Throwable t) {
        if (t == Execution.Abandoned.INSTANCE) {
            throw Execution.Abandoned.INSTANCE;
        }
        if (Execution.current != null) {
            if (t instanceof VirtualMachineError) {
                Execution.session.escape("catching " + t.getClass().getSimpleName());
            } else if (ours(t)) {
                Execution.session.escape("the explorer cannot run this: " + t);
            }
        }
    }

    /** The program has made an error of a class that the explorer's own mistakes have too. */
    public static void made(Throwable t) {
        programs.put(t, t);
    }

    static void startExecution() {
        programs.clear();
    }

    /** Whether something was thrown because rewriting lacks something, and not by the program. */
    static boolean ours(Throwable t) {
        boolean programs = Escapes.programs.containsKey(t) || ofProgram(t.getClass());
        return !programs && mayBeOurs(t);
    }

    private static boolean ofProgram(Class<?> type) {
        return Names.home(type).equals(Names.PROGRAM);
    }

    private static boolean mayBeOurs(Throwable t) {
        return t instanceof IncompatibleClassChangeError
                || t instanceof VerifyError
                || t instanceof ClassFormatError
                || t instanceof BootstrapMethodError
                || t instanceof NoClassDefFoundError
                        && !String.valueOf(t.getMessage()).startsWith("Could not initialize")
                || t instanceof InternalError
                || t instanceof Unready;
    }

    /**
     * Whether a call that is not under control failed with an input or output error. Files, ports
     * and the like are not set back between two executions, so from the second one on it may come
     * of what the program itself has done in another schedule.
     */
    static boolean failedOutside(Throwable t) {
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        for (Throwable each = t; each != null && seen.add(each); each = each.getCause()) {
            if (each instanceof IOException && !ofProgram(each.getClass())) {
                StackTraceElement[] at = each.getStackTrace();
                if (at.length > 0 && isOfTheJdk(at[0].getClassName())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOfTheJdk(String className) {
        return className.startsWith("java.")
                || className.startsWith("jdk.")
                || className.startsWith("sun.");
    }

    /** A relocated class of the JDK could not be made ready. */
    static final class Unready extends Error {
        private static final long serialVersionUID = 1L;

        Unready(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
