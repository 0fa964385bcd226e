package course.judge.sandbox;

import course.judge.sandbox.Confinement.Kind;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Finds the strongest confinement in which a JVM works on this machine, by starting one. The answer
 * is kept, under all that could change it, so that a check does not pay for it again.
 */
public final class StrongestConfinement {

    private static final List<String> SETTINGS =
            List.of(
                    "/proc/sys/kernel/apparmor_restrict_unprivileged_userns",
                    "/proc/sys/kernel/unprivileged_userns_clone",
                    "/proc/sys/user/max_user_namespaces");

    private StrongestConfinement() {}

    /**
     * @param cache a folder for the answer; one that cannot be written only costs time
     * @param readable what every child JVM needs to read
     */
    public static Confinement in(Path cache, List<Path> readable) {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Confinement.none();
        }
        Path kept = cache.resolve("sandbox");
        String key = key(readable);
        try {
            List<String> lines = Files.readAllLines(kept);
            if (lines.size() == 2 && lines.get(1).equals(key)) {
                return new Confinement(Kind.valueOf(lines.getFirst()), readable);
            }
        } catch (IOException | IllegalArgumentException unknown) {
            // Found out below.
        }
        Kind kind = probed(readable);
        keep(kept, kind.name() + "\n" + key + "\n");
        return new Confinement(kind, readable);
    }

    private static Kind probed(List<Path> readable) {
        for (Kind kind : Kind.values()) {
            boolean there = kind.tools.stream().allMatch(it -> Confinement.find(it).isPresent());
            boolean fits = kind != Kind.BUBBLEWRAP_AS_ROOT || isRoot();
            if (there && fits && works(new Confinement(kind, readable))) {
                return kind;
            }
        }
        return Kind.PLAIN;
    }

    /** A JVM in there can load our classes and read a folder as a test run's is made. */
    private static boolean works(Confinement confinement) {
        if (confinement.tier() == course.judge.Sandbox.PLAIN) {
            return true;
        }
        try {
            RunFolder folder = RunFolder.make();
            try {
                return says(
                        confinement.process(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx64m",
                                        "-XX:+UseSerialGC",
                                        "-XX:TieredStopAtLevel=1",
                                        "-cp",
                                        ownPlace(),
                                        Probe.class.getName(),
                                        folder.tests().toString()),
                                folder.parts(),
                                folder.answer()));
            } finally {
                folder.delete();
            }
        } catch (IOException no) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean says(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = Spawner.start(builder.redirectError(Redirect.DISCARD));
        try {
            process.getOutputStream().close();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor(1, TimeUnit.MINUTES) && said.strip().equals(Probe.WORKS);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String ownPlace() {
        try {
            return Path.of(Probe.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** All that could change the answer, on one line. */
    private static String key(List<Path> readable) {
        var key = new StringBuilder("3 ");
        key.append(System.getProperty("os.version")).append(' ').append(isRoot()).append(' ');
        key.append(System.getProperty("java.home")).append(' ').append(readable.hashCode());
        for (String tool : List.of("bwrap", "setpriv", "prlimit")) {
            key.append(' ').append(Confinement.find(tool).map(StrongestConfinement::version));
        }
        SETTINGS.forEach(setting -> key.append(' ').append(text(Path.of(setting))));
        // The same checkout may be used inside a container, which has rights of its own.
        for (String namespace : List.of("user", "mnt", "pid")) {
            key.append(' ').append(target(Path.of("/proc/self/ns", namespace)));
        }
        text(Path.of("/proc/self/status"))
                .lines()
                .filter(line -> line.matches("(CapEff|NoNewPrivs|Seccomp):.*"))
                .forEach(line -> key.append(' ').append(line.replaceAll("\\s", "")));
        return key.toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException absent) {
            return "-";
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException absent) {
            return "-";
        }
    }

    private static String version(Path tool) {
        return tool + "@" + tool.toFile().length() + "@" + tool.toFile().lastModified();
    }

    private static void keep(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "sandbox-", ".part");
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException readOnly) {
            return;
        }
    }
}
