package course.explorer.model;

import java.util.ConcurrentModificationException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * What an exception of the JDK means to somebody who meets it for the first time, in one sentence.
 * Where the same class stands for several mistakes, the model says which when it throws.
 */
final class Meaning {

    private static final Map<Throwable, String> said = new IdentityHashMap<>();

    private Meaning() {}

    static void startExecution() {
        said.clear();
    }

    /** An exception, and what it means where it is thrown; only a trace keeps that. */
    static <T extends Throwable> T of(T thrown, String sentence) {
        if (Execution.tracing) {
            said.put(thrown, sentence);
        }
        return thrown;
    }

    /** A sentence without its full stop, or nothing for one that says it itself. */
    static String of(Throwable thrown) {
        String known = said.get(thrown);
        return known != null ? known : usual(thrown);
    }

    private static String usual(Throwable thrown) {
        return switch (thrown) {
            case InterruptedException e -> "an interrupt ended its wait";
            case IllegalThreadStateException e -> "a thread can be started only once";
            case ConcurrentModificationException e ->
                    "the collection was changed while it was being gone through";
            case RejectedExecutionException e ->
                    "the executor takes no more tasks: it was shut down, or is full";
            case BrokenBarrierException e ->
                    "another thread that the barrier waited for was interrupted or gave up";
            case TimeoutException e -> "the time was over before what it waited for came";
            case CancellationException e -> "somebody asks for the result of a cancelled task";
            case ExecutionException e -> "the task whose result is asked for has failed";
            case CompletionException e -> "the task whose result is asked for has failed";
            case NoSuchElementException e -> "it takes something from where nothing is left";
            case StackOverflowError e -> "a method calls itself without end";
            default -> "";
        };
    }
}
