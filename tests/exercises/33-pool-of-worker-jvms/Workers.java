import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** What the workers tell the test, and how it lets them go. */
final class Workers implements AutoCloseable {

    private final ServerSocket server;
    private final List<One> all = new ArrayList<>();

    /** One worker, as its socket shows it. */
    static final class One {
        private final PrintStream toWorker;
        private final Socket socket;
        private long pid;
        private String state = "";
        private boolean left;

        private One(Socket socket) throws IOException {
            this.socket = socket;
            toWorker = new PrintStream(socket.getOutputStream(), true);
        }
    }

    Workers() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("workers").start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                var one = new One(server.accept());
                Thread.ofPlatform().daemon().name("worker's words").start(() -> listen(one));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void listen(One one) {
        try (var in = new BufferedReader(new InputStreamReader(one.socket.getInputStream()))) {
            for (String line; (line = in.readLine()) != null; ) {
                hear(one, line);
            }
            hear(one, "gone");
        } catch (IOException cutOff) {
            hear(one, "gone");
        }
    }

    private synchronized void hear(One one, String line) {
        if (line.startsWith("here ")) {
            one.pid = Long.parseLong(line.substring(5));
            all.add(one);
        } else {
            one.left |= line.equals("leaves");
            one.state = line;
        }
        notifyAll();
    }

    /** How many processes have ever come. */
    synchronized int came() {
        return all.size();
    }

    synchronized int in(String state) {
        return (int) all.stream().filter(each -> each.state.startsWith(state)).count();
    }

    /** Lets all go that wait in such a state. */
    synchronized void letGo(String state) {
        for (One each : all) {
            if (each.state.startsWith(state)) {
                each.state = "let go";
                each.toWorker.println("go");
            }
        }
    }

    /** How many never said that they leave. */
    synchronized int killed() {
        return (int) all.stream().filter(each -> !each.left).count();
    }

    synchronized int alive() {
        return (int)
                all.stream()
                        .filter(each ->
                                ProcessHandle.of(each.pid)
                                        .filter(ProcessHandle::isAlive)
                                        .isPresent())
                        .count();
    }

    @Override
    public synchronized void close() {
        try {
            server.close();
            for (One each : all) {
                ProcessHandle.of(each.pid)
                        .filter(handle -> !each.state.equals("gone"))
                        .ifPresent(ProcessHandle::destroyForcibly);
                each.socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
