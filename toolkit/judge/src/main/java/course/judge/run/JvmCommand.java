package course.judge.run;

import course.explorer.JvmOptions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The commands that start the judge's child JVMs: this JVM's own {@code java}, and a class path
 * made of the places where the needed classes were loaded from. So it works alike under {@code
 * ./course}, in a kernel and in a test.
 */
public final class JvmCommand {

    /** One class of every library that a test run needs. */
    private static final List<String> NEEDED_BY_TESTS =
            List.of(
                    "course.judge.Judge",
                    "course.explorer.Explorer",
                    "org.junit.platform.launcher.Launcher",
                    "org.junit.platform.engine.TestEngine",
                    "org.junit.platform.commons.JUnitException",
                    "org.junit.jupiter.api.Test",
                    "org.junit.jupiter.engine.JupiterTestEngine",
                    "org.opentest4j.AssertionFailedError",
                    "org.apiguardian.api.API",
                    "org.objectweb.asm.ClassReader",
                    "org.objectweb.asm.tree.ClassNode",
                    "org.objectweb.asm.tree.analysis.Analyzer",
                    "org.objectweb.asm.commons.Remapper");

    /** Found once: what this JVM has loaded does not change. */
    private static String fingerprint;

    private JvmCommand() {}

    /** Starts a compile worker: little heap, no compiled code beyond the first tier. */
    public static List<String> compileWorker() {
        return compileWorker(List.of(), location("course.judge.Judge"));
    }

    static List<String> compileWorker(List<String> cache, String classPath) {
        List<String> command = new ArrayList<>(java());
        command.addAll(cache);
        command.addAll(
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+DisplayVMOutputToStderr",
                        "-XX:-UsePerfData",
                        "-Xlog:disable",
                        "-cp",
                        classPath,
                        "course.judge.compile.CompileWorker"));
        return command;
    }

    /** Starts a test run on the class path of this JVM. */
    static List<String> testRun() {
        List<String> command = testRun(List.of());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(JvmOptions.list());
        command.addAll(List.of("-cp", testClassPath(), TestRun.class.getName()));
        return command;
    }

    /** Starts a test run on a jar whose manifest names the main class and what it needs opened. */
    static List<String> testRun(List<String> cache, Path jar) {
        List<String> command = testRun(cache);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /**
     * Without the second compiler, and with the first only for what is called often: most runs end
     * before more has paid for itself, and it takes the other core.
     */
    private static List<String> testRun(List<String> cache) {
        List<String> command = new ArrayList<>(java());
        command.addAll(cache);
        command.addAll(
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:CompileThresholdScaling=8",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+DisplayVMOutputToStderr",
                        "-XX:-UsePerfData",
                        "-Xlog:disable",
                        "--enable-preview"));
        return command;
    }

    private static List<String> java() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    /** What hidden tests are compiled against and run with. */
    static String testClassPath() {
        Set<String> places = new LinkedHashSet<>();
        for (String name : NEEDED_BY_TESTS) {
            places.add(location(name));
        }
        places.remove("");
        return String.join(File.pathSeparator, places);
    }

    /** What a child JVM reads of the toolkit. */
    static List<Path> places() {
        return Stream.of(testClassPath().split(File.pathSeparator)).map(Path::of).toList();
    }

    /** Changes when the JDK or what lies on the class path does. */
    static synchronized String fingerprint() {
        if (fingerprint == null) {
            fingerprint = computeFingerprint();
        }
        return fingerprint;
    }

    private static String computeFingerprint() {
        StringBuilder text = new StringBuilder(Runtime.version().toString());
        try {
            for (String place : testClassPath().split(File.pathSeparator)) {
                text.append('\n').append(contents(Path.of(place)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String contents(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            var crc = new CRC32();
            crc.update(Files.readAllBytes(place));
            return place.getFileName() + " " + Long.toHexString(crc.getValue());
        }
        try (Stream<Path> files = Files.walk(place)) {
            long newest = files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
            return place + " " + newest;
        }
    }

    private static String location(String className) {
        try {
            Class<?> type = Class.forName(className, false, JvmCommand.class.getClassLoader());
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (ClassNotFoundException absent) {
            return "";
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
