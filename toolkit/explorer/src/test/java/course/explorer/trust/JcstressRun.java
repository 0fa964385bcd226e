package course.explorer.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;

/** Runs a group of litmus tests by jcstress itself, in a JVM of its own, and reads its results. */
final class JcstressRun {

    private JcstressRun() {}

    /**
     * Class name of each test to the outcomes that were seen.
     *
     * @param mode how hard it tries, in its own words: sanity, quick, default, tough
     */
    static Map<String, Set<String>> outcomes(Path folder, Class<?> group, String mode)
            throws Exception {
        Path log = folder.resolve("jcstress.log");
        Process run =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.openjdk.jcstress.Main",
                                "-m",
                                mode,
                                "-hs",
                                "256",
                                "-r",
                                folder.resolve("report").toString(),
                                "-t",
                                group.getSimpleName())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (run.waitFor() != 0) {
            throw new IOException("jcstress failed:\n" + Files.readString(log));
        }
        var outcomes = new TreeMap<String, Set<String>>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".bin.gz")).toList()) {
                read(file, outcomes);
            }
        }
        return outcomes;
    }

    private static void read(Path file, Map<String, Set<String>> outcomes) throws Exception {
        var collector =
                new DiskReadCollector(
                        file.toString(),
                        result ->
                                outcomes.computeIfAbsent(result.getName(), name -> new TreeSet<>())
                                        .addAll(result.getStateKeys()));
        collector.dump();
        collector.close();
    }
}
