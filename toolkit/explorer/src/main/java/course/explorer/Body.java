package course.explorer;

import java.io.Serializable;

/**
 * What is to be run under every schedule, as a lambda: its class is loaded anew and rewritten, so
 * it may capture only primitives, their boxes, strings and enum constants.
 */
@FunctionalInterface
public interface Body extends Serializable {
    /** Runs once for every schedule; whatever it throws is a failure of that schedule. */
    void run() throws Throwable;
}
