package course.judge;

import course.judge.compile.SourceText;
import course.judge.source.Snippet;
import course.judge.source.Snippets;
import course.notebook.Notebook;
import course.notebook.NotebookException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The source of one answer and how its lines are named to its author. Lines are counted through all
 * parts, as {@link #source} shows them; {@link #at} says which line of which part that is.
 *
 * @param parts the cells or files that it stands in, at least one
 * @param remarks what a teacher should look at: where another reading would have been possible,
 *     which was taken and why; usually none
 * @param outside the methods and variables that stand outside of any class and so are no part of
 *     the answer, each with its place
 */
public record Answer(List<Part> parts, List<String> remarks, Map<String, String> outside) {

    /** nbgrader's {@code grade_id} of the answer cell, and the cell's own id. */
    public static final String GRADE_ID = "answer";

    /** What the kernel imports into every cell, so that an answer compiles as it ran there. */
    static final String CELL_IMPORTS =
            "import java.util.*; import java.io.*; import java.math.*; import java.net.*; import"
                    + " java.time.*; import java.util.concurrent.*; import java.util.prefs.*; import"
                    + " java.util.regex.*; ";

    static final String YOUR_CELL = "your cell";

    /**
     * One cell or file.
     *
     * @param place what the author calls it: {@code your cell}, {@code cell 5} or a file's name
     * @param source the author's own text
     * @param code the same line for line, as the compiler gets it
     */
    public record Part(String place, String source, String code) {}

    public Answer {
        parts = List.copyOf(parts);
        remarks = List.copyOf(remarks);
        outside = Map.copyOf(outside);
    }

    /**
     * Reads the answer in one of the course's own files: a notebook, whose form is strict, or a
     * {@code .java} file. What a learner saved is read by {@link #handedIn}.
     *
     * @throws BadInput when there is none, saying what to do
     */
    public static Answer read(Path file) {
        try {
            if (!file.getFileName().toString().endsWith(".ipynb")) {
                return AnswerReader.ofJava(List.of(AnswerFile.of(file)));
            }
            return Notebook.read(file)
                    .gradedCell(GRADE_ID)
                    .map(cell -> ofCell(cell.source()))
                    .orElseThrow(() ->
                            new BadInput(
                                    file
                                            + ": the answer cell is missing (the one with grade_id"
                                            + " \"answer\"). Restore the file (git checkout)."));
        } catch (NotebookException e) {
            throw new BadInput(e.getMessage(), e);
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Reads what was handed in for an exercise: one notebook in whatever form Jupyter opens, or
     * texts of Java that belong together, whatever they are called. What a file holds is seen from
     * its content. Memory is bounded whatever the size of the files.
     *
     * <p>In a notebook the cells are taken as the kernel takes them: of a class that is declared
     * more than once the last counts, unless it is the exercise's own beginning; imports and helper
     * classes may stand in any cell; magics, statements and methods outside of any class are left
     * out. The answer is what declares the exercise's classes, with what these name.
     *
     * @throws BadInput when there is no answer in it, saying what to do; it is the author's to mend
     * @throws IOException when a file cannot be read now
     */
    public static Answer handedIn(Assignment assignment, List<AnswerFile> files)
            throws IOException {
        return AnswerReader.read(assignment, files);
    }

    /**
     * The same for a file on the disk, or for a folder whose {@code .java} files are one answer.
     *
     * @throws BadInput also when it cannot be read
     */
    public static Answer handedIn(Assignment assignment, Path place) {
        try {
            return AnswerReader.read(assignment, AnswerReader.filesAt(place));
        } catch (IOException e) {
            throw new BadInput(place + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /** An answer that stands in a cell of a kernel. */
    public static Answer ofCell(String source) {
        return AnswerReader.ofCell(source);
    }

    /**
     * What a kernel holds of an answer.
     *
     * @param wanted the classes that the exercise asks for
     * @param classes all that the kernel knows, by name, each with its text; of these the answer
     *     has the wanted ones and what they name
     * @param imports those in force, on one line
     * @param seen the answer as it was last seen in a cell, saved or as given: what stands in that
     *     cell before and between the classes is nowhere in a kernel, and lines are counted with it
     */
    public static Answer ofKernel(
            Set<String> wanted, Map<String, String> classes, String imports, Answer seen) {
        Map<String, List<String>> tokens = new TreeMap<>();
        classes.forEach((name, text) -> tokens.put(name, AnswerReader.tokens(text)));
        Set<String> names = Snippets.reached(wanted, tokens);
        List<Part> parts = new ArrayList<>();
        if (seen.parts().size() == 1) {
            Part cell = seen.parts().getFirst();
            Snippets shape = Snippets.of(cell.source());
            Set<String> there =
                    shape.types().stream().map(Snippet::name).collect(Collectors.toSet());
            there.retainAll(names);
            names.removeAll(there);
            String source = rebuilt(shape, there, classes);
            parts.add(new Part(cell.place(), source, imports + AnswerReader.compilable(source)));
        }
        for (String name : names) {
            String source = classes.get(name);
            String code = imports + AnswerReader.compilable(source);
            parts.add(new Part("class " + name, source, code));
        }
        return new Answer(parts, List.of(), Map.of());
    }

    /** A cell's text with these of its classes as the kernel holds them, and without the others. */
    private static String rebuilt(Snippets cell, Set<String> kept, Map<String, String> classes) {
        StringBuilder text = new StringBuilder(cell.text());
        for (Snippet type : cell.types().reversed()) {
            String now = kept.contains(type.name()) ? declaration(classes.get(type.name())) : "";
            text.replace(type.start(), type.end(), now);
        }
        return text.toString();
    }

    /** Without what a kernel may have read before it, such as a comment. */
    private static String declaration(String text) {
        return Snippets.of(text).types().stream()
                .findFirst()
                .map(type -> text.substring(type.start()))
                .orElse(text);
    }

    /** The names of its classes, interfaces, enums and records, but for nested ones. */
    public Set<String> classes() {
        return declarations().keySet();
    }

    /** Whether each bracket that is opened is closed. */
    boolean bracketsMatch() {
        return parts.stream()
                .flatMap(part -> Snippets.of(part.code()).all().stream())
                .noneMatch(each -> each.kind() == Snippet.Kind.BROKEN);
    }

    /** Whether both declare the same classes in the same words. */
    public boolean sameCodeAs(Answer other) {
        return declarations().equals(other.declarations());
    }

    private Map<String, List<String>> declarations() {
        Map<String, List<String>> declarations = new TreeMap<>();
        parts.stream()
                .flatMap(part -> Snippets.of(part.code()).types().stream())
                .forEach(type -> declarations.put(type.name(), type.tokens()));
        return declarations;
    }

    /** With these imports besides, on one line. */
    public Answer withImports(String imports) {
        return new Answer(
                parts.stream()
                        .map(part -> new Part(part.place(), part.source(), imports + part.code()))
                        .toList(),
                remarks,
                outside);
    }

    /** The author's own text; of several parts each under a line with its place. */
    public String source() {
        return parts.size() == 1 ? parts.getFirst().source() : String.join("", withHeads());
    }

    private List<String> withHeads() {
        return parts.stream()
                .map(part -> {
                    String end = part.source().endsWith("\n") ? "" : "\n";
                    return "// " + part.place() + "\n" + part.source() + end;
                })
                .toList();
    }

    /** For the compiler: a unit a part, in which every line has its number. */
    public List<SourceText> units() {
        List<SourceText> units = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String name = i == 0 ? "Answer.java" : "Answer" + (i + 1) + ".java";
            units.add(new SourceText(name, "\n".repeat(linesBefore(i)) + parts.get(i).code()));
        }
        return units;
    }

    private int linesBefore(int part) {
        return parts.size() == 1
                ? 0
                : 1
                        + withHeads().subList(0, part).stream()
                                .mapToInt(text -> (int) text.lines().count())
                                .sum();
    }

    /** What the author calls all of it. */
    public String place() {
        return parts.size() == 1 ? parts.getFirst().place() : "your answer";
    }

    /** The line of {@link #source} with which that part begins. */
    int firstLine(int part) {
        return linesBefore(part) + 1;
    }

    /** {@code your cell, line 6}. */
    public String at(long line) {
        int part = parts.size() - 1;
        while (part > 0 && linesBefore(part) >= line) {
            part--;
        }
        return parts.get(part).place() + ", line " + (line - linesBefore(part));
    }

    /** That line of the source without its margins, or nothing. */
    public String line(long number) {
        return source().lines().skip(Math.max(0, number - 1)).findFirst().orElse("").strip();
    }
}
