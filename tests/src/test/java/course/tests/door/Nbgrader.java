package course.tests.door;

import com.microsoft.playwright.Page;
import course.tests.Checkout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The real nbgrader, as a teacher uses it in the folder of an nbgrader course.
 *
 * @param environment without the settings of whoever runs the tests
 */
record Nbgrader(Path course, Map<String, String> environment) {

    private static final Path VENV = Checkout.home().resolve(".course/nbgrader");

    private static final String TOKEN = "0123456789abcdef";

    /** In an activated venv: nbgrader starts others of its programs by name. */
    static Nbgrader in(Path course, Map<String, String> environment) {
        Map<String, String> activated = new HashMap<>(environment);
        activated.merge("PATH", VENV.resolve("bin").toString(), (old, bin) -> bin + ":" + old);
        return new Nbgrader(course, activated);
    }

    /** Spares the clone an installation of its own. */
    static void lendTo(Clone clone) throws IOException {
        Path link = clone.folder().resolve(".course/nbgrader");
        if (Files.notExists(link)) {
            Files.createSymbolicLink(link, VENV);
        }
    }

    /** Runs a command of nbgrader; what it said. */
    String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program("nbgrader")));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("nbgrader", ".out");
        Process process = start(command, out);
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        Processes.kill(process);
        String said = Files.readString(out);
        Files.delete(out);
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError(command + ": " + (ended ? "" : "hangs ") + said);
        }
        return said;
    }

    private static String program(String name) {
        return VENV.resolve("bin").resolve(name).toString();
    }

    private Process start(List<String> command, Path out) throws IOException {
        var builder =
                new ProcessBuilder(command)
                        .directory(course.toFile())
                        .redirectErrorStream(true)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(out.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** A server with nbgrader's formgrader; killed when it is closed. */
    record Formgrader(Process process, Path log, String url) implements AutoCloseable {

        /** The address of one of its pages. */
        String address(String path) {
            return url + "/formgrader/" + path;
        }

        /** A page that is logged in. */
        Page page(Chromium chromium) {
            Page page = chromium.page(1200, 1000);
            page.setExtraHTTPHeaders(Map.of("Authorization", "token " + TOKEN));
            return page;
        }

        @Override
        public void close() throws IOException {
            Processes.kill(process);
            Files.delete(log);
        }
    }

    Formgrader formgrader() throws Exception {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path log = Files.createTempFile("formgrader", ".log");
        Process process =
                start(
                        List.of(
                                program("jupyter"),
                                "server",
                                "--no-browser",
                                "--allow-root",
                                "--ip=127.0.0.1",
                                "--port=" + port,
                                "--ServerApp.port_retries=0",
                                "--IdentityProvider.token=" + TOKEN,
                                "--ServerApp.root_dir=" + course),
                        log);
        var formgrader = new Formgrader(process, log, "http://127.0.0.1:" + port);
        try {
            Processes.await(
                    "formgrader answers",
                    () -> {
                        if (!process.isAlive()) {
                            throw new AssertionError("it ended: " + Files.readString(log));
                        }
                        return answers(formgrader.address("manage_assignments"));
                    });
        } catch (Exception | AssertionError e) {
            formgrader.close();
            throw e;
        }
        return formgrader;
    }

    private static boolean answers(String page) throws InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(page))
                            .header("Authorization", "token " + TOKEN)
                            .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
