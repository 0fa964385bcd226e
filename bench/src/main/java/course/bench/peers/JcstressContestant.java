package course.bench.peers;

import course.bench.Running;
import course.bench.Setting;
import course.bench.peers.Answer.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;

/**
 * jcstress with its own preset {@code quick}, one program at a time until it fails or the harness
 * is done. The time to a verdict has the harness's own start in it, as it has for whoever uses it.
 */
record JcstressContestant(String version) implements Contestant {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final Pattern RESULT = Pattern.compile("\\.+ \\[(\\w[\\w ]*)] .*");
    private static final Pattern SAMPLES =
            Pattern.compile("\\s+\\S+\\s+([\\d,]+)\\s+<?[\\d.]+%\\s+\\w+\\s*.*");

    @Override
    public String name() {
        return "jcstress";
    }

    @Override
    public String how() {
        return version + ", -m quick -sc false";
    }

    @Override
    public Map<String, Answer> judge(List<Program> programs, Setting setting) throws Exception {
        var answers = new LinkedHashMap<String, Answer>();
        var expressible = new ArrayList<Program>();
        for (Program program : programs) {
            String why = JcstressTests.inexpressible(program);
            if (why.isEmpty()) {
                expressible.add(program);
            } else {
                answers.put(program.name(), Answer.inexpressible(why));
            }
        }
        Path classes = setting.scratch().resolve("jcstress-classes");
        JcstressTests.compile(expressible, setting.scratch().resolve("jcstress-sources"), classes);
        for (Program program : expressible) {
            answers.put(program.name(), judge(program, classes, setting));
            setting.say("jcstress: " + answers.size() + " of " + programs.size());
        }
        return answers;
    }

    private static Answer judge(Program program, Path classes, Setting setting)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(setting.scratch(), program.name());
        var builder =
                new ProcessBuilder(
                                setting.java().toString(),
                                "-cp",
                                classes
                                        + System.getProperty("path.separator")
                                        + System.getProperty("java.class.path"),
                                "org.openjdk.jcstress.Main",
                                "-m",
                                setting.quick() ? "sanity" : "quick",
                                "-sc",
                                "false",
                                "-t",
                                JcstressTests.PACKAGE + "." + program.name() + "$",
                                "-r",
                                folder.resolve("report").toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true);
        long start = System.nanoTime();
        long samples = 0;
        try (Running run = new Running(builder)) {
            while (true) {
                Optional<String> line = run.next(LIMIT);
                long nanos = System.nanoTime() - start;
                if (line.isEmpty()) {
                    return atTheEnd(run, folder, nanos);
                }
                Matcher result = RESULT.matcher(line.get());
                Matcher counted = SAMPLES.matcher(line.get());
                if (result.matches() && !result.group(1).equals("OK")) {
                    samples += countedAfter(run);
                    String note = result.group(1).equals("TIMEOUT") ? Worker.HANGS : "FORBIDDEN";
                    return new Answer(Said.WRONG, samples, nanos, note);
                } else if (counted.matches()) {
                    samples += number(counted);
                }
            }
        }
    }

    /** No result but OK was announced. */
    private static Answer atTheEnd(Running run, Path folder, long nanos)
            throws IOException, InterruptedException {
        if (!run.ended()) {
            return Answer.none("no answer in " + LIMIT.toSeconds() + " s");
        }
        int code = run.await(LIMIT);
        return code == 0
                ? new Answer(Said.RIGHT, samples(folder), nanos, "")
                : Answer.none("the harness ended with exit code " + code);
    }

    /** How often the program was run, by the results that the harness has written. */
    private static long samples(Path folder) throws IOException {
        var sum = new AtomicLong();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".bin.gz")).toList()) {
                var collector =
                        new DiskReadCollector(
                                file.toString(), result -> sum.addAndGet(result.getTotalCount()));
                collector.dump();
                collector.close();
            }
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
        return sum.get();
    }

    /** The samples of the result that was just announced. */
    private static long countedAfter(Running run) throws InterruptedException {
        long samples = 0;
        for (Optional<String> line = run.next(Duration.ofSeconds(2));
                line.isPresent() && !line.get().startsWith("(");
                line = run.next(Duration.ofSeconds(2))) {
            Matcher counted = SAMPLES.matcher(line.get());
            if (counted.matches()) {
                samples += number(counted);
            }
        }
        return samples;
    }

    private static long number(Matcher counted) {
        return Long.parseLong(counted.group(1).replace(",", ""));
    }
}
