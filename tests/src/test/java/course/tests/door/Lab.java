package course.tests.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.tests.Terminal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running {@code ./course lab}, in a process group of its own as at a terminal. */
final class Lab implements AutoCloseable {

    private static final Pattern OPEN =
            Pattern.compile("The course is open: (http://\\S+?/)lab/\\S*\\?token=(\\S+)");

    private final Process process;
    private final Path out;
    private final Path err;
    private final String url;
    private final String token;

    private Lab(Process process, Path out, Path err, String url, String token) {
        this.process = process;
        this.out = out;
        this.err = err;
        this.url = url;
        this.token = token;
    }

    /** Starts it and waits until it says where it serves. */
    static Lab open(Clone clone, String... options) throws Exception {
        Path out = Files.createTempFile("lab", ".out");
        Path err = Files.createTempFile("lab", ".err");
        var command = new ArrayList<>(Terminal.FOREGROUND);
        command.addAll(clone.commandOf("lab", "--no-browser"));
        command.addAll(List.of(options));
        Process process = clone.start(clone.environment(), command, out, err);
        try {
            Processes.await(
                    "the course is open",
                    () -> {
                        if (!process.isAlive()) {
                            throw new AssertionError(
                                    "lab ended: " + Files.readString(out) + Files.readString(err));
                        }
                        return OPEN.matcher(Files.readString(out)).find();
                    });
        } catch (Exception | AssertionError e) {
            Processes.kill(process);
            throw e;
        }
        Matcher open = OPEN.matcher(Files.readString(out));
        open.find();
        return new Lab(process, out, err, open.group(1), open.group(2));
    }

    /** By itself JupyterLab draws only the cells in view, which would leave the others unread. */
    static void drawEveryCell(Clone clone) throws IOException {
        Path settings =
                clone.folder()
                        .resolve(
                                ".course/jupyter/settings/@jupyterlab/notebook-extension/tracker.jupyterlab-settings");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "{\"windowingMode\": \"none\"}");
    }

    String url() {
        return url;
    }

    String token() {
        return token;
    }

    /** The address a browser opens for a file under {@code work/}. */
    String address(String file) {
        return url + "lab/tree/" + file + "?token=" + token;
    }

    int port() {
        return URI.create(url).getPort();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(body)).build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "token " + token);
    }

    private static JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new AssertionError(
                        request + " → " + response.statusCode() + " " + response.body());
            }
            return new ObjectMapper().readTree(response.body());
        }
    }

    /** Ends all kernels: JupyterLab keeps those of notebooks that were left. */
    void stopKernels() throws IOException, InterruptedException {
        for (JsonNode kernel : get("api/kernels")) {
            send(request("api/kernels/" + kernel.path("id").asText()).DELETE().build());
        }
    }

    /** The server, its kernels and all they started. */
    List<ProcessHandle> below() {
        return process.descendants().toList();
    }

    /** Ctrl-C at the terminal; the exit code. */
    int interrupt() throws IOException, InterruptedException {
        Processes.interruptGroup(process);
        return process.waitFor();
    }

    @Override
    public void close() throws IOException {
        Processes.kill(process);
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
    }
}
