package course.tests.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A notebook under {@code work/} whose cells run one after the other in a kernel of a running lab,
 * through the server and by the messages that JupyterLab's page sends ("Messaging in Jupyter",
 * jupyter-client.readthedocs.io).
 */
final class ServedNotebook implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MINUTES = 5;

    private final JsonNode cells;
    private final String session = UUID.randomUUID().toString();
    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket socket;

    private ServedNotebook(Lab lab, String file) throws IOException, InterruptedException {
        cells = lab.get("api/contents/" + file).at("/content/cells");
        ObjectNode wanted = JSON.createObjectNode().put("path", file).put("name", "");
        wanted.put("type", "notebook").putObject("kernel").put("name", "java");
        String kernel = lab.post("api/sessions", wanted.toString()).at("/kernel/id").asText();
        URI channels =
                URI.create(
                        lab.url().replaceFirst("^http", "ws")
                                + "api/kernels/"
                                + kernel
                                + "/channels?token="
                                + lab.token());
        socket = client.newWebSocketBuilder().buildAsync(channels, new Messages()).join();
    }

    /** Runs all code cells; what each printed or showed as text, by the cells' ids. */
    static Map<String, String> run(Lab lab, String file) throws IOException, InterruptedException {
        try (var notebook = new ServedNotebook(lab, file)) {
            Map<String, String> shown = new LinkedHashMap<>();
            for (JsonNode cell : notebook.cells) {
                if (cell.path("cell_type").asText().equals("code")) {
                    shown.put(cell.path("id").asText(), notebook.run(cell));
                }
            }
            return shown;
        }
    }

    private String run(JsonNode cell) throws InterruptedException {
        String id = UUID.randomUUID().toString();
        ObjectNode message = JSON.createObjectNode().put("channel", "shell");
        message.putObject("header")
                .put("msg_id", id)
                .put("msg_type", "execute_request")
                .put("username", "student")
                .put("session", session)
                .put("version", "5.3");
        message.putObject("parent_header");
        message.putObject("metadata");
        message.putObject("content").put("code", cell.path("source").asText());
        socket.sendText(message.toString(), true).join();
        StringBuilder shown = new StringBuilder();
        JsonNode answer;
        do {
            answer = received.poll(MINUTES, TimeUnit.MINUTES);
            if (answer == null) {
                throw new AssertionError("no answer from the kernel to " + cell);
            }
            if (answer.at("/parent_header/msg_id").asText().equals(id)) {
                shown.append(text(cell, answer));
            }
        } while (!isEndOf(id, answer));
        return shown.toString();
    }

    private static boolean isEndOf(String id, JsonNode answer) {
        return answer.at("/parent_header/msg_id").asText().equals(id)
                && answer.at("/content/execution_state").asText().equals("idle");
    }

    private static String text(JsonNode cell, JsonNode answer) {
        JsonNode content = answer.path("content");
        return switch (answer.path("msg_type").asText()) {
            case "stream" -> content.path("text").asText();
            case "display_data", "execute_result" -> content.at("/data/text~1plain").asText();
            case "error" -> {
                if (!cell.at("/metadata/tags").toString().contains("raises-exception")) {
                    throw new AssertionError("the cell failed: " + cell + content);
                }
                yield content.path("evalue").asText();
            }
            default -> "";
        };
    }

    @Override
    public void close() {
        socket.abort();
        client.close();
    }

    /** Puts whole messages into the queue. */
    private final class Messages implements WebSocket.Listener {

        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                try {
                    received.add(JSON.readTree(part.toString()));
                } catch (IOException e) {
                    throw new AssertionError("no message of a kernel: " + part, e);
                }
                part.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
