import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Real processes for tests. Shared by the hidden tests of all exercises and compiled with each. */
final class Jvm {

    private Jvm() {}

    /**
     * How a JVM is started that runs {@code main} of that class of the tests.
     *
     * @param besides a class of the answer that it needs as well, or none
     */
    static ProcessBuilder running(Class<?> main, List<Class<?>> besides, String... arguments) {
        List<String> places = new ArrayList<>(List.of(place(main)));
        besides.forEach(each -> places.add(place(each)));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "--enable-preview",
                        "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        String.join(System.getProperty("path.separator"), places),
                        main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.PIPE);
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
