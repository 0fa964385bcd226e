package course.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kernelspec "Java 25".
 *
 * <p>JJava's own spec is called {@code java} too, so that any notebook here also opens under a
 * plain JJava; ours names the JDK that was found instead of whatever is first on PATH, and starts
 * the kernel's jar directly, because JJava's launcher splits its options on spaces.
 */
record KernelPart(Checkout checkout) implements Part {

    static final String DISPLAY_NAME = "Java " + JdkPart.FEATURE;

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    @Override
    public String name() {
        return "kernel";
    }

    @Override
    public String purpose() {
        return "The kernel " + DISPLAY_NAME;
    }

    @Override
    public State look() {
        try {
            if (!Files.exists(spec())) {
                return new State.Missing("no kernelspec", "./course setup");
            }
            if (!Files.readString(spec()).equals(json())
                    || !Files.exists(startup())
                    || !Files.readString(startup()).equals(startupScript().orElse(""))) {
                return new State.Missing(
                        "a kernelspec for other paths or versions", "./course setup");
            }
            return new State.Present(DISPLAY_NAME, spec().getParent().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void install(Progress progress) {
        try {
            Files.createDirectories(spec().getParent());
            Files.writeString(startup(), startupScript().orElse(""));
            Files.writeString(spec(), json());
        } catch (IOException e) {
            throw Disk.explain(checkout.state(), e);
        }
    }

    private Path spec() {
        return checkout.jupyter().resolve("kernels/java/kernel.json");
    }

    private Path startup() {
        return spec().resolveSibling("kernel-startup.jshell");
    }

    private String json() {
        var spec = new LinkedHashMap<String, Object>();
        spec.put("argv", argv());
        spec.put("display_name", DISPLAY_NAME);
        spec.put("language", "java");
        spec.put("interrupt_mode", "message");
        spec.put("env", environment());
        try {
            return JSON.writeValueAsString(spec) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> argv() {
        var argv = new ArrayList<String>();
        argv.add(Checkout.java().toString());
        argv.addAll(jvmOptions());
        argv.add("-Dcourse.home=" + checkout.home());
        argv.add("-jar");
        argv.add(PackagesPart.jjava(checkout).toString());
        argv.add("{connection_file}");
        return argv;
    }

    private Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        environment.put("JJAVA_COMPILER_OPTS", "--enable-preview --release " + JdkPart.FEATURE);
        environment.put(
                "JJAVA_CLASSPATH", ToolkitPart.kernelClassPath(checkout) + File.separator + "*");
        environment.put("JJAVA_STARTUP_SCRIPTS_PATH", startup().toString());
        return environment;
    }

    /** The options of every JVM of the course; the build writes them from its one list. */
    static List<String> jvmOptions() {
        return List.of(resource("/course/cli/jvm.options").orElseThrow().strip().split("\\s+"));
    }

    private static Optional<String> startupScript() {
        return resource("/course/lab/kernel-startup.jshell");
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = KernelPart.class.getResourceAsStream(name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
