package course.tests.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands in for the server that has the JDKs: speaks as much of Adoptium's API as one download
 * takes.
 */
final class JdkServer implements AutoCloseable {

    private final HttpServer server;
    private final byte[] archive;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean cutOff;

    JdkServer(Path archive) throws IOException {
        this.archive = Files.readAllBytes(archive);
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<String> asked() {
        return asked;
    }

    /** From now on every download breaks off half way. */
    void cutOff(boolean value) {
        cutOff = value;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders()
                    .add("Content-Disposition", "attachment; filename=OpenJDK25U-jdk.tar.gz");
            exchange.sendResponseHeaders(200, archive.length);
            exchange.getResponseBody()
                    .write(cutOff ? Arrays.copyOf(archive, archive.length / 2) : archive);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
