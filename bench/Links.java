import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Four ways for two JVMs to hand each other messages of one length. */
final class Links {

    static final int LENGTH = 64;
    static final byte SINK = 1;
    static final byte ECHO = 2;

    enum Kind {
        PIPE("a pipe"),
        TCP("a TCP socket on loopback"),
        UNIX("a Unix-domain socket"),
        SHARED_MEMORY("shared memory (mapped file)");

        final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    /** One end of a link. {@link #send} and {@link #receive} move exactly one message. */
    interface Link extends AutoCloseable {
        void send(byte[] message) throws IOException;

        /** Fills the array; false at the end of the stream. */
        boolean receive(byte[] message) throws IOException;

        @Override
        void close() throws IOException;

        /** Tells the other end what to do with the next {@code count} messages. */
        default void announce(byte what, int count) throws IOException {
            send(ByteBuffer.allocate(LENGTH).put(what).putInt(count).array());
        }
    }

    private Links() {}

    /** Starts the other end in a child JVM and connects to it. */
    static Link toChild(Kind kind, Scratch scratch, Class<?> main) throws IOException {
        Path file = scratch.file("link");
        if (kind == Kind.PIPE) {
            Child child = Child.of("other", main, kind.name()).raw().start();
            return new Streams(
                    child.process().getInputStream(), child.process().getOutputStream(), child);
        }
        if (kind == Kind.SHARED_MEMORY) {
            Ring.map(file); // there before the child looks
            Child child = Child.start("other", main, kind.name(), file.toString());
            return new Ring(file, false, child);
        }
        SocketAddress address =
                kind == Kind.UNIX
                        ? UnixDomainSocketAddress.of(file)
                        : new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (var server =
                kind == Kind.UNIX
                        ? ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                        : ServerSocketChannel.open()) {
            server.bind(address);
            String at =
                    server.getLocalAddress() instanceof InetSocketAddress inet
                            ? Integer.toString(inet.getPort())
                            : file.toString();
            Child child = Child.start("other", main, kind.name(), at);
            return new Channel(server.accept(), child);
        }
    }

    /** The other end: does what is announced, until the stream ends or the parent does. */
    static void serve(String... args) throws IOException {
        Kind kind = Kind.valueOf(args[0]);
        if (kind != Kind.PIPE) {
            Lifeline.endWithParent();
        }
        try (Link link =
                switch (kind) {
                    case PIPE -> new Streams(System.in, System.out, () -> {});
                    case SHARED_MEMORY -> new Ring(Path.of(args[1]), true, () -> {});
                    case UNIX ->
                            new Channel(
                                    SocketChannel.open(UnixDomainSocketAddress.of(args[1])),
                                    () -> {});
                    case TCP ->
                            new Channel(
                                    SocketChannel.open(
                                            new InetSocketAddress(
                                                    InetAddress.getLoopbackAddress(),
                                                    Integer.parseInt(args[1]))),
                                    () -> {});
                }) {
            byte[] message = new byte[LENGTH];
            while (link.receive(message)) {
                byte what = message[0];
                int count = ByteBuffer.wrap(message, 1, 4).getInt();
                for (int i = 0; i < count && link.receive(message); i++) {
                    if (what == ECHO) {
                        link.send(message);
                    }
                }
                if (what == SINK) {
                    link.send(message);
                }
            }
        }
    }

    private record Streams(InputStream in, OutputStream out, AutoCloseable other) implements Link {
        @Override
        public void send(byte[] message) throws IOException {
            out.write(message);
            out.flush();
        }

        @Override
        public boolean receive(byte[] message) throws IOException {
            return in.readNBytes(message, 0, LENGTH) == LENGTH;
        }

        @Override
        public void close() throws IOException {
            Links.close(other);
        }
    }

    private static final class Channel implements Link {
        private final SocketChannel socket;
        private final AutoCloseable other;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(LENGTH);

        Channel(SocketChannel socket, AutoCloseable other) throws IOException {
            this.socket = socket;
            this.other = other;
            if (socket.getRemoteAddress() instanceof InetSocketAddress) {
                socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            }
        }

        @Override
        public void send(byte[] message) throws IOException {
            buffer.clear().put(message).flip();
            while (buffer.hasRemaining()) {
                socket.write(buffer);
            }
        }

        @Override
        public boolean receive(byte[] message) throws IOException {
            buffer.clear();
            while (buffer.hasRemaining()) {
                if (socket.read(buffer) < 0) {
                    return false;
                }
            }
            buffer.flip().get(message);
            return true;
        }

        @Override
        public void close() throws IOException {
            socket.close();
            Links.close(other);
        }
    }

    /**
     * Two rings of slots in one mapped file, one for each direction. Each has one writer and one
     * reader. Invariant: {@code read <= written <= read + SLOTS}; only the writer moves {@code
     * written}, after the slot is filled (release), only the reader moves {@code read}, after the
     * slot is copied (release); each sees the other's by acquire. The counters lie on cache lines
     * of their own.
     */
    private static final class Ring implements Link {
        private static final VarHandle COUNTER = ValueLayout.JAVA_LONG.varHandle();
        private static final int SLOTS = 1024;
        private static final long LINE = 128;
        private static final long SIZE = 2 * LINE + (long) SLOTS * LENGTH;

        private final MemorySegment out;
        private final MemorySegment in;
        private final AutoCloseable other;

        Ring(Path file, boolean child, AutoCloseable other) throws IOException {
            MemorySegment both = map(file);
            MemorySegment first = both.asSlice(0, SIZE);
            MemorySegment second = both.asSlice(SIZE, SIZE);
            this.out = child ? second : first;
            this.in = child ? first : second;
            this.other = other;
        }

        static MemorySegment map(Path file) throws IOException {
            try (var channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE)) {
                return channel.map(FileChannel.MapMode.READ_WRITE, 0, 2 * SIZE, Arena.ofAuto());
            }
        }

        @Override
        public void send(byte[] message) {
            long written = (long) COUNTER.get(out, 0L);
            for (int spins = 0; written - (long) COUNTER.getAcquire(out, LINE) >= SLOTS; spins++) {
                pause(spins);
            }
            long slot = 2 * LINE + written % SLOTS * LENGTH;
            MemorySegment.copy(message, 0, out, ValueLayout.JAVA_BYTE, slot, LENGTH);
            COUNTER.setRelease(out, 0L, written + 1);
        }

        @Override
        public boolean receive(byte[] message) {
            long read = (long) COUNTER.get(in, LINE);
            for (int spins = 0; (long) COUNTER.getAcquire(in, 0L) == read; spins++) {
                pause(spins);
            }
            long slot = 2 * LINE + read % SLOTS * LENGTH;
            MemorySegment.copy(in, ValueLayout.JAVA_BYTE, slot, message, 0, LENGTH);
            COUNTER.setRelease(in, LINE, read + 1);
            return true;
        }

        private static void pause(int spins) {
            if (spins < 1000) {
                Thread.onSpinWait();
            } else {
                Thread.yield(); // the other side may need this core
            }
        }

        @Override
        public void close() throws IOException {
            Links.close(other);
        }
    }

    private static void close(AutoCloseable other) throws IOException {
        try {
            other.close();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
