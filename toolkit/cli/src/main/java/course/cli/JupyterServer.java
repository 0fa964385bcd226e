package course.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A JupyterLab that serves this checkout, as its own note in the runtime folder describes it.
 *
 * @param pid the server's process
 * @param url with trailing slash
 * @param token what a browser must show
 */
record JupyterServer(long pid, String url, String token) {

    static Path runtime(Checkout checkout) {
        return checkout.jupyter().resolve("runtime");
    }

    /** Where the course starts. */
    String address() {
        return url + "lab/tree/notebooks/00-welcome.ipynb?token=" + token;
    }

    /** The server that is up and answers, if there is one. */
    static Optional<JupyterServer> running(Checkout checkout) {
        if (!Files.isDirectory(runtime(checkout))) {
            return Optional.empty();
        }
        try (Stream<Path> notes = Files.list(runtime(checkout))) {
            return notes.filter(
                            note -> note.getFileName().toString().matches("jpserver-\\d+\\.json"))
                    .flatMap(note -> read(note).stream())
                    .filter(JupyterServer::answers)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server of this very process, once it answers. */
    static Optional<JupyterServer> of(Checkout checkout, long pid) {
        return read(runtime(checkout).resolve("jpserver-" + pid + ".json"))
                .filter(JupyterServer::answers);
    }

    private static Optional<JupyterServer> read(Path note) {
        try {
            JsonNode json = new ObjectMapper().readTree(note.toFile());
            return Optional.of(
                    new JupyterServer(
                            json.path("pid").asLong(),
                            json.path("url").asText(),
                            json.path("token").asText()));
        } catch (IOException goneOrHalfWritten) {
            return Optional.empty();
        }
    }

    private boolean answers() {
        if (ProcessHandle.of(pid).isEmpty()) {
            return false;
        }
        var request =
                HttpRequest.newBuilder(URI.create(url + "api/status?token=" + token))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
