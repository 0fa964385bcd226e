package course.bench.grading;

import course.bench.Running;
import course.bench.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code ./course grade} as a teacher calls it, in the sandbox, with its own choice of jobs. */
record OwnGrader(Setting setting) {

    private static final Duration LIMIT = Duration.ofHours(2);

    /** Judges all of them anew; its start and its reports count. */
    Graded grade(HandedIn handedIn, Path out) throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(
                                setting.course().toString(),
                                "grade",
                                handedIn.submitted().toString(),
                                "--regrade",
                                "--out",
                                out.toString())
                        .directory(setting.home().toFile())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        // It says itself how far it is.
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        long start = System.nanoTime();
        try (var running = new Running(builder)) {
            int code = running.await(LIMIT);
            if (code != 0) {
                throw new IOException("./course grade ended with " + code);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return Graded.of(handedIn, seconds, points(out.resolve("grades.csv")));
    }

    private static Map<String, Double> points(Path csv) throws IOException {
        Map<String, Double> points = new HashMap<>();
        List<String> lines = Files.readAllLines(csv);
        for (String line : lines.subList(1, lines.size())) {
            // Student, exercise, points; none of them holds a comma here.
            String[] cells = line.replace("\"", "").split(",");
            points.put(HandedIn.Submission.name(cells[0], cells[1]), Double.valueOf(cells[2]));
        }
        return points;
    }
}
