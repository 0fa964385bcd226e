package course.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import course.explorer.Verdict;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What is known about the programs of a folder: to which set each belongs, and what its verdict
 * must be. Immutable.
 */
final class KnownPrograms {

    /**
     * A row of the table, about all programs whose path fits.
     *
     * @param set name of the set to which they belong
     * @param programs a glob, matched against {@code path/of/File.java} below the folder, or, with
     *     a {@code #} in it, against {@code path/of/File.java#method}
     * @param verdict {@code PROVED}, {@code FAILED}, or empty if nobody knows
     * @param reason where that is known from; may be empty
     */
    @JsonPropertyOrder({"set", "programs", "verdict", "reason"})
    record Row(String set, String programs, String verdict, String reason) {

        private boolean fits(String path, String method) {
            String name = programs.contains("#") ? path + "#" + method : path;
            return KnownPrograms.fits(programs, name);
        }

        /** Whether a right explorer would say otherwise; undecided is never wrong. */
        boolean contradicts(String found) {
            return isKnown() && isDecided(found) && !verdict.equals(found);
        }

        boolean isKnown() {
            return isDecided(verdict);
        }
    }

    private static final CsvMapper CSV = new CsvMapper();

    private final List<Row> rows;

    private KnownPrograms(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * Reads a table with the header {@code set,programs,verdict,reason}.
     *
     * @param sets the sets to be kept, or none for all
     * @throws CourseException if it cannot be read or a row is not understood
     */
    static KnownPrograms read(Path file, Set<String> sets) {
        try (MappingIterator<Row> found =
                CSV.readerFor(Row.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(file.toFile())) {
            List<Row> all = found.readAll();
            all.forEach(row -> check(file, row));
            for (String set : sets) {
                if (all.stream().noneMatch(row -> row.set.equals(set))) {
                    throw bad(file, "it has no set " + set);
                }
            }
            return new KnownPrograms(
                    all.stream().filter(r -> sets.isEmpty() || sets.contains(r.set)).toList());
        } catch (IOException e) {
            throw bad(file, e.getMessage().lines().findFirst().orElse("it cannot be read"));
        }
    }

    private static void check(Path file, Row row) {
        if (row.set == null || row.programs == null || row.verdict == null) {
            throw bad(file, "a row needs set, programs and verdict: " + row);
        }
        if (!row.verdict.isEmpty() && !row.isKnown()) {
            throw bad(file, "a verdict is PROVED, FAILED or empty, not " + row.verdict);
        }
    }

    private static CourseException bad(Path file, String what) {
        return new CourseException(
                CourseException.BAD_INPUT,
                file + ": " + what + ".",
                "Its header is set,programs,verdict,reason; ./course explore --help says more.");
    }

    /** Whether that is the name of a verdict that says whether the program is right. */
    static boolean isDecided(String verdict) {
        return verdict.equals(Verdict.PROVED.name()) || verdict.equals(Verdict.FAILED.name());
    }

    /** The first row that fits a result, or null. */
    Row of(ObjectNode found) {
        String path = found.path("file").asText();
        String method = found.path(ProgramFile.METHOD).asText();
        return rows.stream().filter(row -> row.fits(path, method)).findFirst().orElse(null);
    }

    /** Whether a file may hold a program of one of the sets. */
    boolean mentions(String path) {
        return rows.stream()
                .map(row -> row.programs.replaceFirst("#.*", ""))
                .anyMatch(glob -> fits(glob, path));
    }

    private static boolean fits(String glob, String path) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(path));
    }
}
