package course.cli;

import course.grader.GradedClass;
import course.grader.SimilarPair;
import course.judge.CourseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which answers of a class are alike, as JPlag sees it. */
record SimilarityReport(Checkout checkout) {

    /** Fetches JPlag unless it is there, before anybody has waited for anything. */
    void prepare() {
        new Parts(checkout).setUp(List.of(new JplagPart(checkout)));
    }

    /** Compares what counts of each student, and leaves the reports in {@code similarity/}. */
    void write(CourseFolder course, GradedClass graded, Progress progress) throws IOException {
        Path work = Files.createTempDirectory("similarity");
        try {
            Map<String, String> students = graded.writeAnswers(course, work.resolve("answers"));
            List<SimilarPair> pairs = new ArrayList<>();
            List<String> said = new ArrayList<>();
            int code =
                    Child.logged(
                            new JplagPart(checkout)
                                    .command(work.resolve("answers"), work.resolve("reports")),
                            checkout.log("similarity"),
                            line -> {
                                String[] parts = line.split("\t");
                                if (parts.length == 5) {
                                    pairs.add(pair(parts, students));
                                } else if (line.startsWith("comparing ")) {
                                    progress.step(line);
                                } else if (line.startsWith("not compared: ")) {
                                    said.add(line);
                                }
                            });
            if (code != 0) {
                throw new CourseException(
                        "JPlag failed.",
                        "What it said is in "
                                + checkout.log("similarity")
                                + ". The marks are not touched; without --similarity all else is"
                                + " written.");
            }
            graded.setSimilarPairs(pairs, reports(work.resolve("reports")));
            said.forEach(line -> System.err.println("  " + line));
        } finally {
            delete(work);
        }
    }

    private static List<Path> reports(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static SimilarPair pair(String[] parts, Map<String, String> students) {
        String one = students.get(parts[1]);
        String other = students.get(parts[2]);
        boolean inOrder = one.compareTo(other) <= 0;
        return new SimilarPair(
                parts[0],
                inOrder ? one : other,
                inOrder ? other : one,
                Double.parseDouble(parts[3]),
                Integer.parseInt(parts[4]));
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
