package course.notebook.host;

import java.util.List;
import java.util.Locale;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.UnresolvedReferenceException;

/**
 * Evaluates a cell statement by statement: split off the first complete one, evaluate it, go on
 * with the rest; the value is that of the last one. This is the kernel's own loop.
 */
final class CellEvaluator {

    /** What ends a cell early, as the kernel reports it. */
    static final class CellFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Message.Error error;

        CellFailure(Message.Error error) {
            super(error.message());
            this.error = error;
        }

        Message.Error error() {
            return error;
        }
    }

    private final JShell shell;
    private final CellExecution execution;
    private final SnippetLines lines;

    CellEvaluator(JShell shell, CellExecution execution) {
        this.shell = shell;
        this.execution = execution;
        this.lines = new SnippetLines(shell);
    }

    SnippetLines lines() {
        return lines;
    }

    /** Evaluates a cell; its value may be null. */
    Object cell(String source) {
        lines.clear();
        return evaluate(toJava(source), true);
    }

    /** Evaluates source within a running cell. */
    Object nested(String source) {
        return evaluate(toJava(source), false);
    }

    private static String toJava(String source) {
        try {
            return Magics.toJava(source);
        } catch (IllegalArgumentException e) {
            throw new CellFailure(
                    new Message.Error("UndefinedMagicException", e.getMessage(), "", 1));
        }
    }

    private Object evaluate(String source, boolean locate) {
        Object value = null;
        int start = 0;
        CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(source);
        while (info.completeness().isComplete()) {
            value = statement(info.source(), locate ? lineAt(source, start) : 0);
            start = source.length() - info.remaining().length();
            info = shell.sourceCodeAnalysis().analyzeCompletion(info.remaining());
        }
        if (info.completeness() != Completeness.EMPTY) {
            throw incomplete(info, lineAt(source, start));
        }
        return value;
    }

    private static CellFailure incomplete(CompletionInfo info, int line) {
        String rest = info.remaining().strip();
        return new CellFailure(
                new Message.Error(
                        "IncompleteSourceException",
                        rest,
                        "The statement that begins here is not complete:\n" + rest,
                        line));
    }

    /** The line, from 1, of the first character that is no white space at or after a position. */
    private static int lineAt(String source, int position) {
        int at = position;
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
        return 1 + SnippetLines.newlines(source.substring(0, at));
    }

    private Object statement(String source, int firstLine) {
        if (firstLine > 0) {
            lines.running(firstLine);
        }
        List<SnippetEvent> events = shell.eval(source.strip());
        if (firstLine > 0) {
            events.stream()
                    .filter(event -> event.causeSnippet() == null)
                    .forEach(event -> lines.add(event.snippet(), firstLine));
        }
        Object value = null;
        for (SnippetEvent event : events) {
            if (event.status() == Status.OVERWRITTEN) {
                shell.drop(event.snippet());
            } else if (event.value() != null) {
                value = valueOf(event);
            }
        }
        for (SnippetEvent event : events) {
            if (event.causeSnippet() == null) {
                requireDone(event, firstLine);
            }
        }
        return value;
    }

    private Object valueOf(SnippetEvent event) {
        Object value =
                event.snippet().subKind().isExecutable()
                        ? execution.take(event.value())
                        : event.value();
        return switch (event.snippet().subKind()) {
            case VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND, TEMP_VAR_EXPRESSION_SUBKIND -> value;
            default -> null;
        };
    }

    private void requireDone(SnippetEvent event, int firstLine) {
        if (event.exception() != null) {
            throw failure(event.exception(), firstLine);
        }
        if (event.status() != Status.RECOVERABLE_NOT_DEFINED && !event.status().isDefined()) {
            throw doesNotCompile(event, firstLine);
        }
    }

    private CellFailure failure(JShellException exception, int firstLine) {
        return switch (exception) {
            case EvalException thrown -> {
                String message = thrown.getExceptionClassName() + ", " + thrown.getMessage();
                int line = lines.lineOf(thrown.getStackTrace());
                yield new CellFailure(
                        new Message.Error(
                                "RuntimeException",
                                message,
                                frames(thrown),
                                line == 0 ? firstLine : line));
            }
            case UnresolvedReferenceException missing ->
                    new CellFailure(
                            new Message.Error(
                                    "RuntimeException",
                                    String.valueOf(missing),
                                    "It uses what is not defined yet: "
                                            + unresolved(missing.getSnippet()),
                                    firstLine));
            default ->
                    new CellFailure(
                            new Message.Error(
                                    "RuntimeException", String.valueOf(exception), "", firstLine));
        };
    }

    private String unresolved(DeclarationSnippet snippet) {
        return String.join(", ", shell.unresolvedDependencies(snippet).toList());
    }

    private static String frames(EvalException thrown) {
        StringBuilder text = new StringBuilder();
        for (StackTraceElement frame : thrown.getStackTrace()) {
            text.append("    at ").append(frame).append('\n');
        }
        if (thrown.getCause() instanceof EvalException cause) {
            text.append("caused by ")
                    .append(cause.getExceptionClassName())
                    .append(": ")
                    .append(cause.getMessage())
                    .append('\n')
                    .append(frames(cause));
        }
        return text.toString();
    }

    private CellFailure doesNotCompile(SnippetEvent event, int firstLine) {
        Snippet snippet = event.snippet();
        StringBuilder text = new StringBuilder();
        int line = firstLine;
        boolean first = true;
        for (Diag diag : shell.diagnostics(snippet).toList()) {
            int at = lines.lineOf(snippet, Math.max(0, diag.getPosition()));
            if (first && at > 0) {
                line = at;
            }
            first = false;
            text.append("line ").append(at).append(": ");
            text.append(diag.getMessage(Locale.ENGLISH)).append('\n');
        }
        if (snippet instanceof DeclarationSnippet declaration) {
            shell.unresolvedDependencies(declaration)
                    .forEach(missing -> text.append("not defined: ").append(missing).append('\n'));
        }
        return new CellFailure(
                new Message.Error(
                        "CompilationException",
                        "[snippet: [" + snippet.source() + "], status: " + event.status() + "]",
                        text.toString().strip(),
                        line));
    }
}
