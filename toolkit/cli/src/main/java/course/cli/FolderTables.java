package course.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import course.explorer.Exploration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of the programs of a folder: by subfolder, or by the set to which each belongs. */
final class FolderTables {

    private final Map<String, FolderRow> folders = new TreeMap<>();
    private final Map<String, SetRow> sets = new TreeMap<>();

    /**
     * Counts a program.
     *
     * @param answer what is known about it, or null if it belongs to no set
     * @return whether the explorer is wrong about it
     */
    boolean count(String folder, KnownPrograms.Row answer, ObjectNode found) {
        String verdict = found.path("verdict").asText();
        if (answer == null) {
            folders.computeIfAbsent(folder, FolderRow::new)
                    .count(verdict, found.path("millis").asLong());
            return false;
        }
        SetRow row = sets.computeIfAbsent(answer.set(), SetRow::new);
        boolean fault = found.path(ProgramFile.FAULT).asBoolean();
        boolean wrong = fault || diverged(found) || answer.contradicts(verdict);
        if (verdict.equals(ProgramFile.NOT_RUN) && !fault) {
            row.countNotCompiled();
        } else if (!verdict.equals(ProgramFile.NO_PROGRAM)) {
            row.count(answer.isKnown(), KnownPrograms.isDecided(verdict), wrong);
        }
        return wrong;
    }

    /** Where all is under control, a program that does otherwise is the explorer's own fault. */
    private static boolean diverged(ObjectNode found) {
        return found.path("reason").asText().equals(Exploration.NOT_REPEATABLE)
                && found.path("escapes").isEmpty();
    }

    /** The rows of sets. */
    List<SetRow> sets() {
        return List.copyOf(sets.values());
    }

    @Override
    public String toString() {
        if (!sets.isEmpty()) {
            var total = new SetRow("all");
            sets.values().forEach(total::add);
            return SetRow.head() + "\n" + lines(sets) + (sets.size() > 1 ? "\n" + total : "");
        }
        var total = new FolderRow("all");
        folders.values().forEach(total::add);
        return FolderRow.head() + "\n" + lines(folders) + (folders.size() > 1 ? "\n" + total : "");
    }

    private static String lines(Map<String, ?> rows) {
        return rows.values().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
