package course.tests.grader;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code ./course} on a course that a test made, as a process of its own.
 *
 * @param exit its exit code
 * @param out what it printed
 * @param err what it told besides
 */
record CourseCommand(int exit, String out, String err) {

    /** How it is started, for a shell or a sandbox to run it. */
    static List<String> command(SmallCourse course, String... arguments) {
        List<String> command = java();
        command.addAll(List.of("-Dcourse.home=" + course.folder().root(), "course.cli.Course"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** A small JVM with this one's class path and what it may reach, still without a main class. */
    static List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(each -> each.matches("--(enable|add)-.*"))
                .forEach(command::add);
        command.addAll(
                List.of(
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path")));
        return command;
    }

    /**
     * @param around put before the command
     */
    static CourseCommand run(SmallCourse course, List<String> around, String... arguments)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(around);
        all.addAll(command(course, arguments));
        return run(all);
    }

    static CourseCommand run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("course", ".out");
        Path err = Files.createTempFile("course", ".err");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("did not end: " + Files.readString(err));
            }
            return new CourseCommand(
                    process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
