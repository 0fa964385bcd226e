package course.bench.grading;

import course.bench.Running;
import course.bench.Setting;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The real nbgrader with the course's Java kernel, in a course of its own. */
final class NbgraderPeer {

    private static final Duration LIMIT = Duration.ofMinutes(30);

    /** What nbgrader says when it takes the first submission in hand. */
    private static final String BEGIN = "Creating/updating student";

    private final Setting setting;
    private final Path course;
    private final Path venv;

    NbgraderPeer(Setting setting, Path course) {
        this.setting = setting;
        this.course = course;
        this.venv = setting.home().resolve(".course/nbgrader");
    }

    /** Grades what lies in its {@code submitted/}; counts from the first submission on. */
    Graded grade(HandedIn handedIn) throws IOException, InterruptedException {
        if (setting.run(
                        List.of(setting.course().toString(), "setup", "--part", "nbgrader"),
                        Duration.ofMinutes(15))
                != 0) {
            throw new IOException(
                    "nbgrader could not be installed: ./course setup --part nbgrader");
        }
        run("generate_assignment", "*");
        double seconds = run("autograde", "*");
        Path grades = course.resolve("grades.csv");
        run("export", "--to=" + grades);
        return Graded.of(handedIn, seconds, points(grades));
    }

    /** Seconds from {@link #BEGIN} to its end. */
    private double run(String... arguments) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(venv.resolve("bin/nbgrader").toString());
        builder.command().addAll(List.of(arguments));
        builder.directory(course.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.merge(
                "PATH",
                venv.resolve("bin").toString(),
                (old, bin) -> bin + File.pathSeparator + old);
        environment.put("JUPYTER_PATH", setting.home().resolve(".course/jupyter").toString());
        for (String own : List.of("DATA", "CONFIG", "RUNTIME")) {
            environment.put("JUPYTER_" + own + "_DIR", course.resolve("." + own).toString());
        }
        long start = System.nanoTime();
        StringBuilder said = new StringBuilder();
        try (var running = new Running(builder)) {
            boolean begun = false;
            for (Optional<String> line = running.next(LIMIT);
                    line.isPresent();
                    line = running.next(LIMIT)) {
                said.append(line.get()).append('\n');
                if (!begun && line.get().contains(BEGIN)) {
                    begun = true;
                    start = System.nanoTime();
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            Files.writeString(course.resolve(arguments[0] + ".log"), said);
            int code = running.ended() ? running.await(LIMIT) : -1;
            if (code != 0) {
                throw new IOException(
                        "nbgrader " + String.join(" ", arguments) + " ended with " + code);
            }
            return seconds;
        }
    }

    private static Map<String, Double> points(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        List<String> head = List.of(lines.getFirst().split(","));
        Map<String, Double> points = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            points.put(
                    HandedIn.Submission.name(
                            cells.get(head.indexOf("student_id")),
                            cells.get(head.indexOf("assignment"))),
                    Double.valueOf(cells.get(head.indexOf("score"))));
        }
        return points;
    }
}
