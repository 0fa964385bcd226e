package course.notebook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one run of a cell gave.
 *
 * @param outputs what it printed, showed and returned, in order; an error is the last of them
 * @param error what ended it early
 * @param left what it left running: {@code thread "x"}, {@code process 42 (java …)}
 * @param killed whether it ran past the limit and was killed, its JVM with it
 */
public record CellRun(
        Cell cell,
        List<Output> outputs,
        Optional<CellError> error,
        List<String> left,
        boolean killed,
        Duration time) {

    /**
     * @param line the line of the cell, from 1; 0 when unknown
     * @param detail stack or compiler messages, for a person
     */
    public record CellError(String name, String message, String detail, int line) {}

    public CellRun {
        outputs = List.copyOf(outputs);
        left = List.copyOf(left);
    }
}
