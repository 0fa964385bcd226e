package course.judge.run;

import course.explorer.JvmOptions;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    private JvmCommand() {}

    /** Starts a compile worker: little heap, no compiled code beyond the first tier. */
    public static List<String> compileWorker() {
        List<String> command = new ArrayList<>(java());
        command.addAll(
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+DisplayVMOutputToStderr",
                        "-cp",
                        location("course.judge.Judge"),
                        "course.judge.compile.CompileWorker"));
        return command;
    }

    /** Starts a test run on the classes in those folders. */
    static List<String> testRun(Path tests, Path answer) {
        List<String> command = new ArrayList<>(java());
        command.addAll(
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+DisplayVMOutputToStderr",
                        "-XX:-UsePerfData",
                        "--enable-preview",
                        "--enable-native-access=ALL-UNNAMED"));
        command.addAll(JvmOptions.list());
        command.addAll(
                List.of(
                        "-cp",
                        testClassPath() + File.pathSeparator + tests + File.pathSeparator + answer,
                        "course.judge.run.TestRun"));
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

    /** Changes when the JDK or a class path entry does. */
    static String fingerprint() throws IOException {
        StringBuilder text = new StringBuilder(Runtime.version().toString());
        for (String place : testClassPath().split(File.pathSeparator)) {
            text.append('\n').append(place).append(' ').append(newest(Path.of(place)));
        }
        return text.toString();
    }

    private static long newest(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
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
