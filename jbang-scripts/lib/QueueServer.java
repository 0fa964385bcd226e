import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/**
 * The owner of a queue that other processes use: a socket, and a virtual thread for each process
 * that calls. A caller must know the key. An item is taken only when its taker has answered that it
 * has it: one that dies before loses nothing, the item goes back to the front.
 *
 * <p>Protocol, one message a line: {@code put <ms> <item>}: ok, full. {@code get <ms>}: item ...,
 * empty; the taker answers got. {@code size}: ok n. {@code done}: ok, too many. {@code join <ms>}:
 * ok, not yet.
 */
final class QueueServer implements AutoCloseable {

    private final BoundedQueue queue;
    private final AuthKey key;
    private final ServerSocketChannel socket;
    private final SocketAddress address;

    private QueueServer(BoundedQueue queue, AuthKey key, ServerSocketChannel socket)
            throws IOException {
        this.queue = queue;
        this.key = key;
        this.socket = socket;
        this.address = socket.getLocalAddress();
    }

    /** Serves a new queue at an address of this machine: a Unix-domain socket, or loopback TCP. */
    static QueueServer serve(int capacity, SocketAddress address, AuthKey key) throws IOException {
        var queue = new BoundedQueue(capacity);
        var socket =
                address instanceof UnixDomainSocketAddress
                        ? ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                        : ServerSocketChannel.open();
        try {
            socket.bind(address);
        } catch (BindException e) {
            socket.close();
            throw Script.misuse(
                    "cannot listen at "
                            + text(address)
                            + " ("
                            + e.getMessage()
                            + "): choose another");
        }
        var server = new QueueServer(queue, key, socket);
        Thread.ofPlatform().daemon().name("accept callers").start(server::accept);
        return server;
    }

    /** The queue itself, for its owner. */
    BoundedQueue queue() {
        return queue;
    }

    /** Where the queue is served, as a caller is to be told. */
    String address() {
        return text(address);
    }

    /** An address as text: {@code unix:/path} or {@code host:port}. */
    static String text(SocketAddress address) {
        return switch (address) {
            case UnixDomainSocketAddress unix -> "unix:" + unix.getPath();
            case InetSocketAddress inet ->
                    inet.getAddress().getHostAddress() + ":" + inet.getPort();
            default -> address.toString();
        };
    }

    /** The address that {@link #text} wrote. */
    static SocketAddress parse(String text) {
        if (text.startsWith("unix:")) {
            return UnixDomainSocketAddress.of(text.substring("unix:".length()));
        }
        int colon = text.lastIndexOf(':');
        try {
            return new InetSocketAddress(
                    text.substring(0, Math.max(colon, 0)),
                    Integer.parseInt(text.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            throw Script.misuse("an address is unix:/path or host:port, not '" + text + "'");
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        if (address instanceof UnixDomainSocketAddress unix) {
            Files.deleteIfExists(unix.getPath()); // the JDK leaves the socket's file behind
        }
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel caller = socket.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            }
        } catch (ClosedChannelException e) {
            // closed: no more callers
        } catch (IOException e) {
            System.err.println("the queue takes no more callers: " + e.getMessage());
        }
    }

    private void serve(SocketChannel caller) {
        try (var frames =
                new Frames(
                        Channels.newInputStream(caller),
                        Channels.newOutputStream(caller),
                        caller)) {
            key.checkCaller(frames);
            for (String request = frames.receiveText();
                    request != null;
                    request = frames.receiveText()) {
                answer(request, frames);
            }
        } catch (IOException e) {
            if (e.getMessage() != null && e.getMessage().startsWith("wrong key")) {
                System.err.println("refused a caller: " + e.getMessage());
            }
            // else the caller has gone: whatever it had not taken for sure is in the queue again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(String request, Frames frames) throws IOException, InterruptedException {
        String[] words = request.split(" ", 3);
        switch (words[0]) {
            case "put" -> frames.send(queue.put(words[2], millis(words[1])) ? "ok" : "full");
            case "get" -> give(queue.take(millis(words[1])), frames);
            case "size" -> frames.send("ok " + queue.size());
            case "done" -> frames.send(queue.taskDone() ? "ok" : "too many");
            case "join" -> frames.send(queue.join(millis(words[1])) ? "ok" : "not yet");
            default -> throw new IOException("unknown request: " + words[0]);
        }
    }

    private void give(Optional<String> item, Frames frames) throws IOException {
        if (item.isEmpty()) {
            frames.send("empty");
            return;
        }
        boolean taken = false;
        try {
            frames.send("item " + item.get());
            taken = "got".equals(frames.receiveText());
        } finally {
            if (!taken) {
                queue.putBack(item.get());
            }
        }
    }

    private static Duration millis(String text) {
        return Duration.ofMillis(Long.parseLong(text));
    }
}
