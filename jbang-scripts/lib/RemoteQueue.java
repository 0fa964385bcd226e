import java.io.EOFException;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;

/**
 * A queue that another process owns (see {@link QueueServer}). One call at a time: a thread that
 * waits in {@link #get} makes the others of its process wait; open a second one for them. Every
 * method throws an IOException when the owner is gone.
 */
final class RemoteQueue implements AutoCloseable {

    /** As good as for ever; a queue's times are in milliseconds. */
    static final Duration FOREVER = Duration.ofDays(365);

    private final Frames frames;

    private RemoteQueue(Frames frames) {
        this.frames = frames;
    }

    static RemoteQueue connect(SocketAddress address, AuthKey key) throws IOException {
        SocketChannel channel;
        try {
            channel = SocketChannel.open(address);
        } catch (IOException e) {
            throw Script.failed(
                    "nobody serves a queue at "
                            + QueueServer.text(address)
                            + ": start its owner first");
        }
        var frames =
                new Frames(
                        Channels.newInputStream(channel),
                        Channels.newOutputStream(channel),
                        channel);
        try {
            key.checkOwner(frames);
        } catch (IOException e) {
            frames.close();
            throw e;
        }
        return new RemoteQueue(frames);
    }

    /**
     * Puts an item, waiting at most so long (zero: not at all) for room. Returns false when the
     * queue stayed full.
     */
    boolean put(String item, Duration atMost) throws IOException {
        return ask("put " + atMost.toMillis() + " " + item).equals("ok");
    }

    /**
     * Takes an item, waiting at most so long (zero: not at all); nothing when the queue stayed
     * empty.
     */
    synchronized Optional<String> get(Duration atMost) throws IOException {
        String answer = ask("get " + atMost.toMillis());
        if (!answer.startsWith("item ")) {
            return Optional.empty();
        }
        frames.send("got");
        return Optional.of(answer.substring("item ".length()));
    }

    int size() throws IOException {
        return Integer.parseInt(ask("size").substring("ok ".length()));
    }

    /** Reports one item as done. IllegalStateException: more were reported than were ever put. */
    void taskDone() throws IOException {
        if (!ask("done").equals("ok")) {
            throw new IllegalStateException("task_done called too many times");
        }
    }

    /** Waits at most so long until all that was put is done. Returns whether it is. */
    boolean join(Duration atMost) throws IOException {
        return ask("join " + atMost.toMillis()).equals("ok");
    }

    @Override
    public void close() throws IOException {
        frames.close();
    }

    private synchronized String ask(String request) throws IOException {
        frames.send(request);
        String answer = frames.receiveText();
        if (answer == null) {
            throw new EOFException("the owner of the queue is gone");
        }
        return answer;
    }
}
