import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongUnaryOperator;

class SharedNumber {
    /** One for each file, whatever it is called by. */
    private static final ConcurrentHashMap<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private final Path file;

    SharedNumber(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    long update(LongUnaryOperator change) throws IOException {
        ReentrantLock own = LOCKS.computeIfAbsent(file, path -> new ReentrantLock());
        own.lock();
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw");
                FileLock lock = open.getChannel().lock()) {
            String text = open.readLine();
            long result =
                    change.applyAsLong(
                            text == null || text.isBlank() ? 0 : Long.parseLong(text.strip()));
            open.setLength(0);
            open.writeBytes(Long.toString(result));
            return result;
        } finally {
            own.unlock();
        }
    }
}
