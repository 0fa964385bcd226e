package course.judge.spec;

import course.explorer.CallHistory.Event;
import java.util.Set;

/** How the search for an order of calls came out. */
sealed interface Finding<S> {

    /** All orders can be explained, and the objects may be as these say. */
    record Explained<S>(Set<Configuration<S>> possible) implements Finding<S> {}

    /** No order of the calls explains how this one ended. */
    record Unexplained<S>(Event end, Set<Configuration<S>> before) implements Finding<S> {}

    /** The call of a thread waits, and the model does not. */
    record Stuck<S>(int thread, int code, boolean hasTakenEffect) implements Finding<S> {}
}
