package course.judge;

import course.notebook.Cell;
import course.notebook.Notebook;
import course.notebook.NotebookException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The source of one answer and how its lines are named to its author.
 *
 * @param place what the author calls it: {@code your cell} or a file's name
 * @param imports the imports that a cell has without writing them, on one line, or nothing
 * @param source the author's own text, its first line being line 1
 */
public record Answer(String place, String imports, String source) {

    /** nbgrader's {@code grade_id} of the answer cell. */
    public static final String GRADE_ID = "answer";

    /** What the kernel imports into every cell, so that an answer compiles as it ran there. */
    static final String CELL_IMPORTS =
            "import java.util.*; import java.io.*; import java.math.*; import java.net.*; import"
                    + " java.time.*; import java.util.concurrent.*; import java.util.prefs.*; import"
                    + " java.util.regex.*; ";

    /**
     * Reads an answer from a notebook or a {@code .java} file.
     *
     * @throws BadInput when there is none, saying what to do
     */
    public static Answer read(Path file) {
        return file.getFileName().toString().endsWith(".java") ? ofJava(file) : ofNotebook(file);
    }

    /**
     * The answer in a text that was read already.
     *
     * @param file whose name says whether it is a notebook, and which messages name
     * @throws BadInput when there is none, saying what to do
     */
    public static Answer parse(Path file, String text) {
        if (file.getFileName().toString().endsWith(".java")) {
            return new Answer(file.getFileName().toString(), "", text);
        }
        try {
            return ofNotebook(Notebook.parse(file, text));
        } catch (NotebookException e) {
            throw new BadInput(e.getMessage(), e);
        }
    }

    /** An answer that stands in a cell of a kernel. */
    public static Answer ofCell(String source) {
        return new Answer("your cell", CELL_IMPORTS, source);
    }

    private static Answer ofJava(Path file) {
        try {
            return new Answer(file.getFileName().toString(), "", Files.readString(file));
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read as UTF-8 text (" + e.getMessage() + ")", e);
        }
    }

    private static Answer ofNotebook(Path file) {
        try {
            return ofNotebook(Notebook.read(file));
        } catch (NotebookException e) {
            throw new BadInput(e.getMessage(), e);
        }
    }

    private static Answer ofNotebook(Notebook notebook) {
        var cells =
                notebook.codeCells().stream()
                        .filter(cell -> cell.gradeId().equals(GRADE_ID))
                        .toList();
        if (cells.isEmpty()) {
            throw new BadInput(
                    notebook.file()
                            + ": the answer cell is missing (the one with grade_id \"answer\")."
                            + " Fetch a fresh copy with ./course reset and paste your answer in.");
        }
        if (cells.size() > 1) {
            throw new BadInput(
                    notebook.file()
                            + ": there are "
                            + cells.size()
                            + " answer cells; a copied cell keeps its mark. Delete all but one ("
                            + String.join(", ", cells.stream().map(Answer::number).toList())
                            + ").");
        }
        return ofCell(cells.getFirst().source());
    }

    private static String number(Cell cell) {
        return "cell " + (cell.index() + 1);
    }

    /** With the text and line numbers of another answer whose code is the same. */
    public Answer withSource(Answer other) {
        return new Answer(other.place(), imports, other.source());
    }

    /** The text for the compiler: line numbers are the author's. */
    public String compilable() {
        return imports + source;
    }

    /** {@code your cell, line 6}. */
    public String at(long line) {
        return place + ", line " + line;
    }

    /** That line of the source without its margins, or nothing. */
    public String line(long number) {
        return source.lines().skip(Math.max(0, number - 1)).findFirst().orElse("").strip();
    }
}
