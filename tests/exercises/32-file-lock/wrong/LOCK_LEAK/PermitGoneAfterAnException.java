// The permit is given back on one way out only.
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import java.util.function.LongUnaryOperator;

class SharedNumber {
    /** A file lock belongs to the process; between its threads this one decides. */
    private static final Semaphore THREADS = new Semaphore(1);

    private final Path file;

    SharedNumber(Path file) {
        this.file = file;
    }

    long update(LongUnaryOperator change) throws IOException {
        THREADS.acquireUninterruptibly();
        long changed;
        try (FileChannel channel =
                        FileChannel.open(
                                file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            changed = change.applyAsLong(read(channel));
            write(channel, changed);
        }
        THREADS.release();
        return changed;
    }

    private static long read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        while (channel.read(bytes, bytes.position()) > 0) {}
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        return text.isBlank() ? 0 : Long.parseLong(text.strip());
    }

    private static void write(FileChannel channel, long number) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Long.toString(number).getBytes(StandardCharsets.UTF_8));
        channel.truncate(0);
        while (bytes.hasRemaining()) {
            channel.write(bytes, bytes.position());
        }
    }
}
