package course.judge;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * What the learner has passed and which hints were given: one small file in {@code work/}. Only a
 * record; a verdict never depends on it. Safe for use by several threads of one JVM.
 */
public final class LearnerRecord {

    private final Path file;

    LearnerRecord(Path file) {
        this.file = file;
    }

    /** Best points so far, or -1 if it was never judged. */
    public int bestPoints(Assignment assignment) {
        return number(assignment, "points", -1);
    }

    public boolean passed(Assignment assignment) {
        return "true".equals(read().getProperty(assignment.name() + ".passed"));
    }

    /** How many hints were given. */
    public int hintsGiven(Assignment assignment) {
        return number(assignment, "hints", 0);
    }

    /** Notes a verdict; a pass stays one. */
    public void note(Assignment assignment, Judgement judgement) {
        int best = Math.max(judgement.points(), bestPoints(assignment));
        boolean passed = judgement.standing() == Standing.PASSED || passed(assignment);
        put(assignment, "points", Integer.toString(best));
        put(assignment, "passed", Boolean.toString(passed));
    }

    public void noteHints(Assignment assignment, int given) {
        put(assignment, "hints", Integer.toString(given));
    }

    /** Forgets the exercise. */
    public void forget(Assignment assignment) {
        Properties all = read();
        all.keySet().removeIf(key -> key.toString().startsWith(assignment.name() + "."));
        write(all);
    }

    private int number(Assignment assignment, String key, int otherwise) {
        String value = read().getProperty(assignment.name() + "." + key, "");
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    private synchronized void put(Assignment assignment, String key, String value) {
        Properties all = read();
        all.setProperty(assignment.name() + "." + key, value);
        write(all);
    }

    private synchronized Properties read() {
        Properties all = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                all.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new BadInput(
                        file + " cannot be read; delete it to start afresh (answers stay).", e);
            }
        }
        return all;
    }

    private synchronized void write(Properties all) {
        try {
            Files.createDirectories(file.getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            try (Writer out = Files.newBufferedWriter(part)) {
                all.store(out, "Your progress; written by ./course, safe to delete.");
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BadInput(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
