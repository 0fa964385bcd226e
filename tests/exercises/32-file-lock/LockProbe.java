import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Another process that wants the file: does what it is told, a line at a time. */
final class LockProbe {

    private LockProbe() {}

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (FileChannel channel =
                FileChannel.open(
                        Path.of(args[0]), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock held = null;
            for (String line; (line = in.readLine()) != null; ) {
                switch (line) {
                    case "look" -> System.out.println(isFree(channel) ? "free" : "locked");
                    case "hold" -> {
                        held = channel.lock();
                        System.out.println("held");
                    }
                    case "release" -> {
                        held.release();
                        System.out.println("released");
                    }
                    default -> {
                        channel.truncate(0);
                        channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)), 0);
                        System.out.println("written");
                    }
                }
            }
        }
    }

    /** A reader that is content to share must be kept out as well. */
    private static boolean isFree(FileChannel channel) throws IOException {
        try (FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return lock != null;
        }
    }
}
