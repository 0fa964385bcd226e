package course.explorer;

import java.io.Serializable;

/** A {@link Body} that returns its outcome, counted as {@code String.valueOf} of it. */
@FunctionalInterface
public interface ValueBody extends Serializable {
    /** Runs once for every schedule; whatever it throws is a failure of that schedule. */
    Object get() throws Throwable;
}
