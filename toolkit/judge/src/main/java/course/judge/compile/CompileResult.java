package course.judge.compile;

import java.util.List;
import java.util.Map;

/** What became of one compilation. */
public sealed interface CompileResult {

    /**
     * It compiled.
     *
     * @param classes name, as {@code Class.getName} gives it, to class file
     */
    record Compiled(Map<String, byte[]> classes) implements CompileResult {}

    /** The text is not correct Java. */
    record Rejected(List<CompileError> errors) implements CompileResult {}

    /** The compiler was stopped by its limits, or broke; a second try ended the same way. */
    record GaveUp(String reason) implements CompileResult {}

    /**
     * One error of javac's.
     *
     * @param file the name of the source it stands in
     * @param line counted from 1, or 0 if it has none
     * @param code javac's own name of the error, such as {@code compiler.err.cant.resolve}
     * @param message javac's message in English; may have several lines
     */
    record CompileError(String file, long line, String code, String message) {}
}
