package course.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Held while something is installed; the system lets go of it when its holder dies. */
record SetupLock(FileChannel channel, FileLock lock) implements AutoCloseable {

    static SetupLock take(Checkout checkout) {
        try {
            Files.createDirectories(checkout.state());
            var channel =
                    FileChannel.open(
                            checkout.state().resolve("setup.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                System.err.println(
                        "Another ./course is setting up this checkout; waiting for it …");
                lock = channel.lock();
            }
            return new SetupLock(channel, lock);
        } catch (IOException e) {
            throw Disk.explain(checkout.state(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
