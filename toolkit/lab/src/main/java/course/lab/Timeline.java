package course.lab;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Who ran, slept, waited and was blocked, and when: a picture of a real run.
 *
 * <pre>{@code
 * Timeline.record("Sing and dance", t -> {
 *     t.task("sing", () -> Thread.sleep(300));
 *     t.task("dance", () -> { t.mark("ready"); Thread.sleep(200); });
 * })
 * }</pre>
 *
 * <p>The tasks start together, each on a thread of its own, and all have ended when {@code record}
 * returns. A task that throws is shown as such and reported on {@code System.err}; the recording
 * goes on. What a recorded thread prints still goes to the cell, and the picture says who printed
 * it.
 *
 * <p>States are <em>sampled</em> with {@link Thread#getState()}, about once a millisecond, so a
 * shorter one may be missed; {@code RUNNABLE} means running or ready to run, the JVM does not know
 * which, and waiting to print or for a class to load is counted as running. Marks, spans, printed
 * lines, and the begin and end of a task are exact. Marks take a lock, so they are themselves
 * synchronisation (JLS §17.4.4): do not use them to prove that a program needs none.
 *
 * <p>Immutable and safe for any thread. One recording runs at a time in a JVM; a second waits.
 */
public final class Timeline implements Picture {

    /** How long the threads may take, unless said otherwise: 15 s. */
    public static final Duration LIMIT = Duration.ofSeconds(15);

    private final Recording recording;

    Timeline(Recording recording) {
        this.recording = recording;
    }

    /** Records with the default {@link #LIMIT}. */
    public static Timeline record(String title, Plan plan) {
        return record(title, LIMIT, plan);
    }

    /**
     * Runs the plan on the calling thread, then the tasks it has named, and waits for all of them.
     *
     * @param limit how long to wait for the threads; after it they are interrupted, and what still
     *     lives one second later is shown as such
     * @param plan names the tasks and threads; what it throws is thrown here, after clean-up (a
     *     checked exception as the cause of an {@link IllegalStateException})
     */
    public static Timeline record(String title, Duration limit, Plan plan) {
        Objects.requireNonNull(title, "A timeline needs a title.");
        Objects.requireNonNull(plan, "A timeline needs a plan, such as t -> t.task(\"a\", …).");
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("The limit must be longer than 0, not " + limit);
        }
        return new Timeline(Session.record(title, limit, plan));
    }

    /** True when every thread that was started has ended. */
    public boolean allEnded() {
        return recording.lanes().stream()
                .noneMatch(lane -> lane.ending() == Recording.Ending.STILL_ALIVE);
    }

    /** The lines printed while recording, in order, each as {@code thread: line}. */
    public List<String> printed() {
        return recording.events().stream()
                .filter(event -> event.kind() == Recording.Kind.PRINT)
                .map(event -> event.thread() + ": " + event.text())
                .toList();
    }

    @Override
    public String svg() {
        return new TimelineSvg(recording).draw();
    }

    @Override
    public String text() {
        return TimelineText.of(recording);
    }

    @Override
    public String toString() {
        return text();
    }

    /** Names what is to be recorded; runs once, on the calling thread. */
    @FunctionalInterface
    public interface Plan {
        void describe(Recorder recorder) throws Exception;
    }

    /** A piece of work that may throw what it likes. */
    @FunctionalInterface
    public interface Task {
        void run() throws Exception;
    }

    /** What the plan and its tasks talk to while they are being recorded. Safe for any thread. */
    public interface Recorder {

        /** Runs the task on a platform thread of this name, together with the other tasks. */
        void task(String name, Task task);

        /** Runs the task on a virtual thread of this name, together with the other tasks. */
        void virtual(String name, Task task);

        /**
         * Watches a thread that the reader has made and will start. A thread that is never started
         * is shown as such; one that lives on when the plan has ended is waited for.
         */
        default void watch(Thread thread) {
            watch(thread.getName(), thread);
        }

        /** The same, shown under another name: {@code watch("main", Thread.currentThread())}. */
        void watch(String name, Thread thread);

        /** Notes that the calling thread has come to this point. */
        void mark(String text);

        /** Runs the body and names the time it took; spans may be nested. */
        void span(String name, Task body) throws Exception;
    }
}
