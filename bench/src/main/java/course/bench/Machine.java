package course.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the numbers were measured on, and nothing that names the one machine.
 *
 * @param memory in GB
 */
record Machine(String processor, int cores, long memory, String system, String jdk) {

    static Machine here() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                Math.round(system.getTotalMemorySize() / 1e9),
                distribution(),
                Runtime.version().toString());
    }

    private static String processorName() {
        String found = value(Path.of("/proc/cpuinfo"), "model name", ":");
        return found.isEmpty() ? System.getProperty("os.arch") : found;
    }

    private static String distribution() {
        String name = value(Path.of("/etc/os-release"), "PRETTY_NAME", "=").replace("\"", "");
        return name.isEmpty()
                ? System.getProperty("os.name") + " " + System.getProperty("os.version")
                : name;
    }

    private static String value(Path file, String key, String separator) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(separator) + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    String text() {
        return "%s, %d cores, %d GB, %s, JDK %s".formatted(processor, cores, memory, system, jdk);
    }
}
