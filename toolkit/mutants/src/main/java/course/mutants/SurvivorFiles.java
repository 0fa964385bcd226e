package course.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The survivors of an exercise as files to read and to judge by hand. */
public final class SurvivorFiles {

    private SurvivorFiles() {}

    /**
     * Writes a file for each survivor into the exercise's own folder, in the place of those of the
     * run before.
     *
     * @param folder of all exercises
     * @return the files with their mutants, in order
     */
    public static Map<Path, Mutant> write(Path folder, ExerciseScore score) throws IOException {
        Path own = folder.resolve(score.exercise());
        empty(own);
        Map<Path, Mutant> files = new LinkedHashMap<>();
        for (Mutant each : score.survivors()) {
            String name = each.of() + "-" + each.operator() + "-line" + each.line();
            Path file = own.resolve(name + ".java");
            for (int number = 2; files.containsKey(file); number++) {
                file = own.resolve(name + "-" + number + ".java");
            }
            Files.createDirectories(own);
            Files.writeString(file, text(each));
            files.put(file, each);
        }
        return files;
    }

    /** In one line, so that the lines below it are those of the answer and one. */
    private static String text(Mutant mutant) {
        return "// Mutant of "
                + mutant.of()
                + ", line "
                + mutant.line()
                + ", "
                + mutant.operator()
                + ": "
                + mutant.sentence()
                + "\n"
                + mutant.text();
    }

    private static void empty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            List<Path> old = new ArrayList<>();
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(old::add);
            }
            for (Path file : old) {
                Files.delete(file);
            }
        }
    }
}
