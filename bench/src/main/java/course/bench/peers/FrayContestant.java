package course.bench.peers;

import course.bench.Running;
import course.bench.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fray, if its artifacts can be had: {@code fray-junit} and what it depends on, and the two agents
 * with which its Maven plugin makes a JDK of its own. Asked anew in each run.
 */
record FrayContestant(String version) implements Contestant {

    /** Maven says it in the one way when it has asked, in the other when it remembers. */
    private static final Pattern MISSING =
            Pattern.compile("Could not find artifact (\\S+) in|(\\S+:\\S+:\\S+) was not found in");

    @Override
    public String name() {
        return "Fray";
    }

    @Override
    public String how() {
        return version;
    }

    @Override
    public Map<String, Answer> judge(List<Program> programs, Setting setting) throws Exception {
        for (String artifact :
                List.of(
                        "org.pastalab.fray:fray-junit:" + version,
                        "org.pastalab.fray.instrumentation:fray-instrumentation-jdk:" + version)) {
            setting.say("Fray: looking for " + artifact);
            Optional<String> missing = missing(artifact, setting);
            if (missing.isPresent()) {
                throw new PeerMissing(missing.get());
            }
        }
        throw new PeerMissing(
                "its artifacts resolve by now; nobody has yet said here how to run it");
    }

    /** What Maven could not find, in a sentence; empty if it found all. */
    private static Optional<String> missing(String artifact, Setting setting) throws Exception {
        Path home = setting.home();
        var builder =
                new ProcessBuilder(
                                "sh",
                                home.resolve("mvnw").toString(),
                                "-B",
                                "-ntp",
                                "-U",
                                "-f",
                                home.resolve("pom.xml").toString(),
                                "-N",
                                "dependency:get",
                                "-Dartifact=" + artifact)
                        .directory(home.toFile())
                        .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var output = new StringBuilder();
        try (Running maven = new Running(builder)) {
            for (Optional<String> line = maven.next(Duration.ofMinutes(3));
                    line.isPresent();
                    line = maven.next(Duration.ofMinutes(3))) {
                output.append(line.get()).append('\n');
            }
            if (maven.ended() && maven.await(Duration.ofSeconds(10)) == 0) {
                return Optional.empty();
            }
        }
        Matcher matcher = MISSING.matcher(output);
        String what = artifact;
        if (matcher.find()) {
            what = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        }
        return Optional.of("Maven Central has no " + what);
    }
}
