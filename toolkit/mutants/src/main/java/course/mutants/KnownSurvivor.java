package course.mutants;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import course.judge.Assignment;
import course.judge.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A row of a table of survivors that lies beside an exercise's tests.
 *
 * @param operator what made the mutant
 * @param answer of which it is a mutant
 * @param place as {@link Mutant#place} has it
 * @param reason a sentence: why it behaves as its answer does; or, of one that does not, what no
 *     test asks yet
 */
@JsonPropertyOrder({"operator", "answer", "place", "reason"})
public record KnownSurvivor(String operator, String answer, String place, String reason) {

    private static final CsvMapper CSV = new CsvMapper();

    /** The row of a mutant that nobody has thought about. */
    static KnownSurvivor notLookedAt(Mutant mutant) {
        return new KnownSurvivor(
                mutant.operator(), mutant.of(), mutant.place(), "not looked at yet");
    }

    /** Mutants that do what their answer does: a person's word. */
    static Path equivalentFile(Assignment assignment) {
        return assignment.tests().resolve("equivalent.csv");
    }

    /** Mutants that are wrong and pass: what is left to do. */
    static Path backlogFile(Assignment assignment) {
        return assignment.tests().resolve("not-yet-killed.csv");
    }

    /** The rows of the mutants that are equivalent to their answers. */
    public static List<KnownSurvivor> equivalent(Assignment assignment) {
        return read(equivalentFile(assignment));
    }

    /** The rows of the mutants that no test kills yet. */
    public static List<KnownSurvivor> backlog(Assignment assignment) {
        return read(backlogFile(assignment));
    }

    /**
     * The rows of a table; none if there is no such file.
     *
     * @throws BadInput if it cannot be read, or a row lacks its reason
     */
    static List<KnownSurvivor> read(Path file) {
        if (Files.notExists(file)) {
            return List.of();
        }
        try (MappingIterator<KnownSurvivor> rows =
                CSV.readerFor(KnownSurvivor.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(file.toFile())) {
            List<KnownSurvivor> all = rows.readAll();
            for (KnownSurvivor row : all) {
                if (row.reason == null || row.reason.isBlank()) {
                    throw new BadInput(file + ": say in a sentence why, for " + row.place);
                }
            }
            return all;
        } catch (IOException e) {
            throw new BadInput(file + ": " + e.getMessage(), e);
        }
    }

    /** Writes a table, or removes the file if there is nothing to write. */
    static void write(Path file, List<KnownSurvivor> rows) throws IOException {
        if (rows.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        CSV.writer(CSV.schemaFor(KnownSurvivor.class).withHeader())
                .writeValues(file.toFile())
                .writeAll(rows)
                .close();
    }
}
