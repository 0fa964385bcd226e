package course.notebook.host;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** What the runner and the JVM that runs the cells say to each other over a loopback socket. */
public sealed interface Message extends Serializable {

    /** Runner to host, first: what the cells need. Paths are absolute. */
    record Setup(List<String> compilerOptions, List<String> classPath, List<String> startupScripts)
            implements Message {}

    /** Runner to host: run this cell. */
    record Run(String source) implements Message {}

    /** Runner to host: where are the threads of the running cell? Answered by {@link Stacks}. */
    record AskStacks() implements Message {}

    /** Host to runner: JShell is up and the startup scripts have run, or why not. */
    record Ready(String problem) implements Message {}

    /** Host to runner: text that was printed; {@code late} if its cell had already ended. */
    record Printed(String stream, String text, boolean late) implements Message {}

    /** Host to runner: a {@code display} or {@code updateDisplay}; MIME type to text. */
    record Shown(String displayId, boolean update, Map<String, String> data) implements Message {}

    /**
     * Host to runner: the cell is done.
     *
     * @param result MIME type to text, null when the cell has no value
     * @param error null when the cell ended well
     */
    record Done(Map<String, String> result, Error error, List<Leftover> leftovers, long nanoseconds)
            implements Message {}

    /** Host to runner: the stacks of the cell's threads, with lines of the cell. */
    record Stacks(String text) implements Message {}

    /**
     * What ended a cell.
     *
     * @param name and {@code message} as the kernel reports them
     * @param detail a few lines for a person
     * @param line the line of the cell, from 1; 0 when unknown
     */
    record Error(String name, String message, String detail, int line) implements Serializable {}

    /** What is still alive after a cell: {@code thread "x"} or {@code process 123 (java …)}. */
    record Leftover(String what, String where) implements Serializable {}
}
