import de.jplag.JPlag;
import de.jplag.JPlagComparison;
import de.jplag.JPlagResult;
import de.jplag.exceptions.ExitException;
import de.jplag.java.JavaLanguage;
import de.jplag.options.JPlagOptions;
import de.jplag.reporting.reportobject.ReportObjectFactory;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs JPlag over a class, started from this source by {@code ./course grade --similarity} in a
 * process of its own, with JPlag's jars as class path: JPlag is under the GPL 3, and the toolkit is
 * not built with it.
 *
 * <p>First argument: a folder for each exercise, in it {@code answers/NAME/Answer.java} and {@code
 * starter/Answer.java}. Second: where {@code EXERCISE.jplag} goes. Prints {@code
 * EXERCISE<tab>NAME<tab>NAME<tab>similarity<tab>tokens in common} for each pair that has any.
 */
class Similarity {

    /** Tokens in a row; JPlag's own 9 overlook answers that differ from their starter by little. */
    private static final int SHORTEST_MATCH = 5;

    public static void main(String[] arguments) throws Exception {
        Path out = Files.createDirectories(Path.of(arguments[1]));
        try (Stream<Path> exercises = Files.list(Path.of(arguments[0]))) {
            for (Path each : exercises.sorted().toList()) {
                compare(each, out);
            }
        }
    }

    private static void compare(Path exercise, Path out) throws Exception {
        String name = exercise.getFileName().toString();
        System.err.println("comparing " + name);
        JPlagResult result;
        try {
            result = JPlag.run(options(exercise, true));
        } catch (ExitException withStarter) {
            try {
                result = JPlag.run(options(exercise, false));
            } catch (ExitException e) {
                // Most often: fewer than two answers that are Java and no mere starter.
                System.err.println("not compared: " + name + ": " + e.getMessage());
                return;
            }
        }
        for (JPlagComparison pair : result.getAllComparisons()) {
            if (pair.getNumberOfMatchedTokens() > 0) {
                System.out.println(
                        String.join(
                                "\t",
                                List.of(
                                        name,
                                        pair.firstSubmission().getName(),
                                        pair.secondSubmission().getName(),
                                        Double.toString(pair.similarity()),
                                        Integer.toString(pair.getNumberOfMatchedTokens()))));
            }
        }
        File report = out.resolve(name + ".jplag").toFile();
        new ReportObjectFactory(report).createAndSaveReport(result);
    }

    private static JPlagOptions options(Path exercise, boolean starter) {
        var options =
                new JPlagOptions(
                                new JavaLanguage(),
                                Set.of(exercise.resolve("answers").toFile()),
                                Set.of())
                        .withMinimumTokenMatch(SHORTEST_MATCH);
        return starter
                ? options.withBaseCodeSubmissionDirectory(exercise.resolve("starter").toFile())
                : options;
    }
}
