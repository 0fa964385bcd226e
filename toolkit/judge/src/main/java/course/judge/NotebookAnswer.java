package course.judge;

import course.judge.Answer.Part;
import course.judge.source.CompilableText;
import course.judge.source.Snippet;
import course.judge.source.Snippet.Kind;
import course.judge.source.Snippets;
import course.notebook.Cell;
import course.notebook.ForeignNotebook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the answer in a notebook as a kernel would know it after all cells were run: of each class
 * the declaration that counts, then the exercise's classes and what they name.
 */
final class NotebookAnswer {

    /**
     * A cell and what it declares.
     *
     * @param marked whether it says of itself that it is the answer
     * @param untouched whether its classes are the exercise's own beginning
     */
    private record Source(Cell cell, Snippets snippets, boolean marked, boolean untouched) {
        String place() {
            return "cell " + (cell.index() + 1);
        }

        boolean declares(Set<String> names) {
            return snippets.all().stream()
                    .flatMap(each -> each.declares().stream())
                    .anyMatch(names::contains);
        }
    }

    private record Declaration(Source source, Snippet snippet) {}

    private final ForeignNotebook notebook;
    private final Map<String, List<String>> given = new LinkedHashMap<>();
    private final List<Source> sources = new ArrayList<>();
    private final Map<String, Declaration> declared = new LinkedHashMap<>();
    private final Set<String> remarks = new LinkedHashSet<>();

    /**
     * @param given the answer cell that the exercise begins with
     */
    NotebookAnswer(ForeignNotebook notebook, Snippets given) {
        this.notebook = notebook;
        given.types().forEach(type -> this.given.put(type.name(), type.tokens()));
    }

    /**
     * @throws BadInput when no cell can be the answer
     */
    Answer answer() {
        readCells();
        for (Source source : sources) {
            for (Snippet each : source.snippets().all()) {
                each.declares().forEach(name -> declare(name, new Declaration(source, each)));
            }
        }
        List<Source> main = mainCells();
        main.stream()
                .filter(each -> !each.cell().isCode())
                .forEach(each ->
                        remarks.add(
                                capital(each.place())
                                        + " holds the answer and is no code cell; it was judged all"
                                        + " the same."));
        Set<Snippet> kept = kept(main);
        List<Source> used =
                sources.stream()
                        .filter(source ->
                                main.contains(source)
                                        || source.snippets().all().stream()
                                                .anyMatch(kept::contains))
                        .toList();
        Function<Source, String> place =
                source ->
                        used.equals(List.of(source)) && remarks.isEmpty()
                                ? Answer.YOUR_CELL
                                : source.place();
        return new Answer(
                used.stream().map(source -> part(source, place.apply(source), kept)).toList(),
                List.copyOf(remarks),
                AnswerReader.outside(
                        sources.stream().collect(Collectors.toMap(place, Source::snippets))));
    }

    private void readCells() {
        Predicate<Cell> marked = mark();
        for (Cell cell : notebook.cells()) {
            if (!cell.isCode() && !marked.test(cell)) {
                continue;
            }
            Snippets snippets = Snippets.of(cell.source());
            boolean untouched =
                    !snippets.types().isEmpty()
                            && snippets.all().stream()
                                    .filter(each -> !each.declares().isEmpty())
                                    .allMatch(each -> each.tokens().equals(given.get(each.name())));
            var source = new Source(cell, snippets, marked.test(cell), untouched);
            if (cell.isCode() || source.declares(given.keySet())) {
                sources.add(source);
            }
        }
    }

    /** By nbgrader's mark, else by the id that the exercise gives the cell. */
    private Predicate<Cell> mark() {
        Predicate<Cell> byGrade = cell -> cell.gradeId().equals(Answer.GRADE_ID);
        Predicate<Cell> byId =
                cell ->
                        cell.id().equals(Answer.GRADE_ID)
                                || cell.metadata().path("id").asText().equals(Answer.GRADE_ID);
        return notebook.cells().stream().anyMatch(byGrade) ? byGrade : byId;
    }

    /** The later declaration counts, as in the kernel, unless it is the exercise's beginning. */
    private void declare(String name, Declaration later) {
        Declaration earlier = declared.get(name);
        if (earlier == null || earlier.snippet().tokens().equals(later.snippet().tokens())) {
            boolean better =
                    earlier == null
                            || later.source().marked() && !later.source().untouched()
                            || earlier.source().untouched();
            declared.put(name, better ? later : earlier);
            return;
        }
        boolean brokenLater = later.snippet().kind() == Kind.BROKEN;
        boolean brokenEarlier = earlier.snippet().kind() == Kind.BROKEN;
        boolean keepEarlier =
                brokenLater != brokenEarlier
                        ? brokenLater
                        : later.source().untouched() && !earlier.source().untouched();
        Declaration counts = keepEarlier ? earlier : later;
        Declaration other = keepEarlier ? later : earlier;
        declared.put(name, counts);
        boolean clear = counts.source().marked() && !other.source().marked();
        if (given.containsKey(name) && !clear) {
            remarks.add(remark(name, counts, other));
        }
    }

    private static String remark(String name, Declaration counts, Declaration other) {
        String where =
                counts.source() == other.source()
                        ? counts.source().place() + " declares " + name + " twice"
                        : counts.source().place()
                                + " and "
                                + other.source().place()
                                + " both declare "
                                + name;
        String why =
                other.source().untouched()
                        ? ": " + other.source().place() + " is as it was given, so "
                        : ", and not alike: as in the notebook the later one counts, so ";
        return capital(where + why)
                + (counts.source() == other.source()
                        ? "line " + counts.source().snippets().lineOf(counts.snippet())
                        : counts.source().place())
                + " was judged.";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The cells that are about the exercise: those with its classes, else the marked ones. */
    private List<Source> mainCells() {
        List<Source> main =
                given.keySet().stream()
                        .map(declared::get)
                        .filter(each -> each != null)
                        .map(Declaration::source)
                        .distinct()
                        .toList();
        if (main.isEmpty()) {
            main = sources.stream().filter(Source::marked).toList();
        }
        if (main.isEmpty()) {
            throw new BadInput(
                    notebook.cells().isEmpty()
                            ? name() + "the notebook has no cells. Was it saved? Hand it in again."
                            : name()
                                    + "the answer cell is missing: no cell declares "
                                    + String.join(" and ", given.keySet())
                                    + ". Fetch a fresh copy with ./course reset, paste your answer"
                                    + " into its answer cell, and hand that in.");
        }
        return main;
    }

    private String name() {
        return notebook.cells().isEmpty() ? "" : notebook.cells().getFirst().notebook() + ": ";
    }

    /** All that the main cells declare, and what that names of other cells. */
    private Set<Snippet> kept(List<Source> main) {
        Set<String> own = new TreeSet<>();
        Map<String, List<String>> tokens = new LinkedHashMap<>();
        declared.forEach((name, each) -> {
            tokens.put(name, each.snippet().tokens());
            if (main.contains(each.source())) {
                own.add(name);
            }
        });
        Set<Snippet> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        Snippets.reached(own, tokens).forEach(name -> kept.add(declared.get(name).snippet()));
        return kept;
    }

    private Part part(Source source, String place, Set<Snippet> kept) {
        var code =
                new CompilableText(source.snippets())
                        .without(each -> !each.declares().isEmpty() && !kept.contains(each));
        return new Part(
                place,
                source.cell().source(),
                Answer.CELL_IMPORTS + importsFor(source, kept) + code.code());
    }

    /** What other cells import, unless the cell itself gives the name another meaning. */
    private String importsFor(Source source, Set<Snippet> kept) {
        Set<String> own =
                source.snippets().all().stream()
                        .map(Snippet::imported)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet());
        Map<String, Snippet> imports = new LinkedHashMap<>();
        for (Source other : sources) {
            for (Snippet each : other.snippets().all()) {
                if (each.kind() == Kind.IMPORT
                        && other != source
                        && !own.contains(each.imported())) {
                    String key = each.imported().isEmpty() ? each.name() : each.imported();
                    imports.put(key, each);
                }
            }
        }
        return imports.values().stream()
                .filter(each -> ofTheJdk(each.name()))
                .filter(each ->
                        each.imported().isEmpty()
                                || kept.stream()
                                        .anyMatch(one -> one.tokens().contains(each.imported())))
                .map(each -> each.asImport() + " ")
                .collect(Collectors.joining());
    }

    private static boolean ofTheJdk(String imported) {
        return imported.matches("((static|module) )?java[x.].*");
    }
}
