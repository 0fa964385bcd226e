package course.bench.peers;

import course.bench.peers.programs.Actors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Writes the programs as jcstress has tests: two actors, and an arbiter that looks at the outcome.
 * They are written by rule, as a person would write them by hand, and compiled with jcstress's own
 * processor.
 */
final class JcstressTests {

    static final String PACKAGE = "course.bench.jcstress";

    private JcstressTests() {}

    /** Why jcstress has no words for a program; empty if it has. */
    static String inexpressible(Program program) {
        if (!(program.make() instanceof Actors actors)) {
            return "starts its threads itself; an actor of jcstress is run millions of times";
        }
        int processors = Runtime.getRuntime().availableProcessors();
        return actors.threads() > processors
                ? actors.threads()
                        + " actors, and jcstress asks for a processor each; here are "
                        + processors
                : "";
    }

    /** Compiles the tests into {@code classes}. */
    static void compile(List<Program> programs, Path sources, Path classes) throws IOException {
        Path folder = Files.createDirectories(sources.resolve(PACKAGE.replace('.', '/')));
        Files.createDirectories(classes);
        var command =
                new ArrayList<>(
                        List.of(
                                "-d",
                                classes.toString(),
                                "-proc:full",
                                "-nowarn",
                                "-cp",
                                System.getProperty("java.class.path")));
        for (Program program : programs) {
            Path file = folder.resolve(program.name() + ".java");
            Files.writeString(file, source(program));
            command.add(file.toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, System.err, command.toArray(String[]::new)) != 0) {
            throw new IOException("the tests for jcstress do not compile");
        }
    }

    private static String source(Program program) {
        Actors actors = (Actors) program.make();
        String head =
                """
                package %s;

                import org.openjdk.jcstress.annotations.*;
                import org.openjdk.jcstress.infra.results.L_Result;

                """
                        .formatted(PACKAGE);
        String type = actors.getClass().getCanonicalName();
        return head
                + (program.name().endsWith("StopFlag")
                        ? termination(program, type)
                        : continuous(program, type, actors));
    }

    /** A loop that a signal ends: jcstress's own mode for it. */
    private static String termination(Program program, String type) {
        return """
        @JCStressTest(Mode.Termination)
        @Outcome(id = "TERMINATED", expect = Expect.ACCEPTABLE)
        @Outcome(id = "STALE", expect = Expect.FORBIDDEN)
        @State
        public class %s {
            final %s program = new %s();
        %s%s}
        """
                .formatted(
                        program.name(),
                        type,
                        type,
                        method("@Actor", "first", "program.first();"),
                        method("@Signal", "second", "program.second();"));
    }

    private static String continuous(Program program, String type, Actors actors) {
        String outcomes =
                actors.acceptable().stream()
                        .sorted()
                        .map(id -> "@Outcome(id = \"" + id + "\", expect = Expect.ACCEPTABLE)\n")
                        .collect(Collectors.joining());
        String third = actors.threads() == 3 ? method("@Actor", "third", "program.third();") : "";
        return """
        @JCStressTest
        %s@Outcome(expect = Expect.FORBIDDEN)
        @State
        public class %s {
            final %s program = new %s();
        %s%s%s    @Arbiter public void outcome(L_Result r) { r.r1 = program.outcome(); }
        }
        """
                .formatted(
                        outcomes,
                        program.name(),
                        type,
                        type,
                        method("@Actor", "first", "program.first();"),
                        method("@Actor", "second", "program.second();"),
                        third);
    }

    private static String method(String role, String name, String body) {
        return """
            %s public void %s() {
                try { %s } catch (Exception e) { throw new AssertionError(e); }
            }
        """
                .formatted(role, name, body);
    }
}
