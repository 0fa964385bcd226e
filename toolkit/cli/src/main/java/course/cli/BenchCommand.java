package course.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds {@code bench/} when it is older than its sources, and runs it in a JVM of its own. */
@Command(
        name = "bench",
        description = {
            "Measure everything comparable, side by side, and print tables.",
            "The same as JSON is in .course/bench/last.json, written after each part: Ctrl-C loses"
                    + " only the part that was being measured. Takes some minutes; use an idle"
                    + " machine, and compare ratios within one run only."
        },
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description =
                    "Only these: explorer, peers, grader, notebooks, processes, start. Several"
                            + " with commas between.")
    private List<String> only = List.of();

    @Option(
            names = "--quick",
            description = "A little of each, to see that it runs; no numbers to keep.")
    private boolean quick;

    @Option(names = "--json", description = "Print one JSON object instead of tables.")
    private boolean json;

    @Option(
            names = "--docs",
            description =
                    "Write docs/benchmarks.md, with the machine named; with --only those parts of"
                            + " it anew.")
    private boolean docs;

    private final Checkout checkout;

    BenchCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        checkout.needTeachersCopy(
                ": it holds nothing to measure with.", "./course check judges your exercises.");
        if (docs && quick) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    "a quick run gives no numbers to keep.",
                    "Leave out --quick, or leave out --docs.");
        }
        new Parts(checkout).setUp();
        if (stale()) {
            build();
        }
        return Child.inherited(command());
    }

    private ProcessBuilder command() {
        var command = new ArrayList<String>();
        command.add(Checkout.java().toString());
        command.addAll(KernelPart.jvmOptions());
        command.addAll(List.of("-Xmx1g", "-cp", bench().resolve("target/lib") + "/*"));
        command.addAll(
                List.of("course.bench.Bench", checkout.home().toString(), String.join(",", only)));
        if (quick) {
            command.add("quick");
        }
        if (json) {
            command.add("json");
        }
        if (docs) {
            command.add("docs");
        }
        return new ProcessBuilder(command).directory(checkout.home().toFile());
    }

    private Path bench() {
        return checkout.home().resolve("bench");
    }

    private Path stamp() {
        return bench().resolve("target/built");
    }

    /**
     * Whether a source is newer than what was made of it, by this command or by the whole build.
     */
    private boolean stale() {
        try {
            FileTime newest = newest();
            return newest.compareTo(made(stamp())) > 0
                    && newest.compareTo(made(bench().resolve("target/lib/bench-1.0-SNAPSHOT.jar")))
                            > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime made(Path file) throws IOException {
        return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
    }

    private FileTime newest() throws IOException {
        FileTime newest = FileTime.fromMillis(0);
        for (String folder :
                List.of(
                        "pom.xml",
                        "bench/pom.xml",
                        "bench/src",
                        "toolkit/explorer/src/main",
                        "toolkit/notebook/src/main")) {
            try (Stream<Path> files = Files.walk(checkout.home().resolve(folder))) {
                for (Path file : files.toList()) {
                    FileTime time = Files.getLastModifiedTime(file);
                    newest = time.compareTo(newest) > 0 ? time : newest;
                }
            }
        }
        return newest;
    }

    private void build() {
        Path log = checkout.log("bench");
        try (Progress progress =
                new Progress("Building the benchmark (the first time this downloads the peers)")) {
            int code =
                    Child.logged(
                            Maven.command(
                                    checkout,
                                    List.of(
                                            "-DskipTests",
                                            "-Dspotless.check.skip=true",
                                            "-pl",
                                            "bench",
                                            "-am",
                                            "package")),
                            log,
                            line -> {});
            if (code != 0) {
                throw Maven.failed(checkout, "the benchmark could not be built", log);
            }
            Files.deleteIfExists(stamp());
            Files.createFile(stamp());
            progress.step("done");
        } catch (IOException e) {
            throw Disk.explain(checkout.state(), e);
        }
    }
}
