package course.notebook.lint;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Splits a cell into its top-level statements as the kernel does, and gives the syntax tree of
 * each. Nothing is run.
 */
final class Statements implements AutoCloseable {

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final JShell shell = JShell.builder().executionEngine("local").build();
    private final SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();

    /**
     * One top-level statement.
     *
     * @param wrappers the classes, methods and blocks that were put around it to make it a file
     */
    record Statement(
            CompilationUnitTree unit,
            SourcePositions positions,
            boolean wellFormed,
            int firstLine,
            int wrappers) {

        /** The line of the cell, from 1. */
        int line(Tree tree) {
            long start = positions.getStartPosition(unit, tree);
            return firstLine + (int) unit.getLineMap().getLineNumber(Math.max(0, start)) - 1;
        }
    }

    /** The statements of a cell; what does not parse is left out, running it will tell. */
    List<Statement> of(String cell) {
        List<Statement> statements = new ArrayList<>();
        String source = withoutMagics(cell);
        int start = 0;
        CompletionInfo info = analysis.analyzeCompletion(source);
        while (info.completeness().isComplete()) {
            int firstLine =
                    1 + (int) source.substring(0, start).chars().filter(c -> c == '\n').count();
            String piece = info.source();
            List<Snippet> snippets = analysis.sourceToSnippets(piece);
            if (!snippets.isEmpty()) {
                statements.add(parse(piece, snippets.getFirst().kind(), firstLine));
            }
            start = source.length() - info.remaining().length();
            info = analysis.analyzeCompletion(info.remaining());
        }
        return statements;
    }

    private static String withoutMagics(String cell) {
        return cell.replaceAll("(?m)^%{1,2}\\w.*$", "");
    }

    private Statement parse(String source, Snippet.Kind kind, int firstLine) {
        return switch (kind) {
            case IMPORT, TYPE_DECL -> parse("", source, "", firstLine, 0);
            case METHOD, VAR -> parse("class Cell { ", source, "\n}", firstLine, 1);
            case EXPRESSION ->
                    parse(
                            "class Cell { Object value = ",
                            withoutSemicolon(source),
                            "\n; }",
                            firstLine,
                            1);
            case ERRONEOUS -> {
                // Nothing declared is known here, so any use of it counts as an error.
                Statement member = parse("class Cell { ", source, "\n}", firstLine, 1);
                yield member.wellFormed()
                        ? member
                        : parse("class Cell { void run() { ", source, "\n} }", firstLine, 3);
            }
            default -> parse("class Cell { void run() { ", source, "\n} }", firstLine, 3);
        };
    }

    private static String withoutSemicolon(String source) {
        return source.stripTrailing().replaceAll(";+$", "");
    }

    private Statement parse(
            String before, String source, String after, int firstLine, int wrappers) {
        var file =
                new SimpleJavaFileObject(
                        URI.create("string:///Cell.java"), SimpleJavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return before + source + after;
                    }
                };
        List<String> options =
                List.of(
                        "--enable-preview",
                        "--release",
                        String.valueOf(Runtime.version().feature()));
        List<Object> problems = new ArrayList<>();
        JavacTask task =
                (JavacTask)
                        compiler.getTask(null, null, problems::add, options, null, List.of(file));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            return new Statement(
                    unit,
                    Trees.instance(task).getSourcePositions(),
                    problems.isEmpty(),
                    firstLine,
                    wrappers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        shell.close();
    }
}
