package course.explorer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.Body;
import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Kind;
import course.explorer.Verdict;
import java.io.FileNotFoundException;
import java.io.FileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that do something outside of the explorer which cannot be done twice. On a JVM each runs
 * through; from its second schedule on it finds what it has left itself.
 */
@DisplayName("What a schedule leaves outside of the explorer")
class LeftOutsideTest {

    static int count;

    @TempDir private Path folder;

    @Test
    @DisplayName("a file that is there already is no failure of the program")
    void newFile() {
        String name = folder.resolve("new").toString();
        assertUndecided(() -> {
            inTwoSchedules();
            Files.createFile(Path.of(name));
        });
    }

    @Test
    @DisplayName("nor is a folder, with the exception of a thread as its cause")
    void newFolder() {
        String name = folder.resolve("folder").toString();
        assertUndecided(() -> {
            inTwoSchedules();
            Thread maker = new Thread(() -> makeFolder(name));
            maker.start();
            maker.join();
        });
    }

    @Test
    @DisplayName("nor a file that was deleted")
    void deleted() throws IOException {
        String name = Files.createFile(folder.resolve("once")).toString();
        assertUndecided(() -> {
            inTwoSchedules();
            Files.delete(Path.of(name));
        });
    }

    @Test
    @DisplayName("nor a file that was moved away and is opened again")
    void moved() throws IOException {
        String name = Files.createFile(folder.resolve("here")).toString();
        assertUndecided(() -> {
            inTwoSchedules();
            new FileReader(name).close();
            Files.move(Path.of(name), Path.of(name + ".there"));
        });
    }

    @Test
    @DisplayName("nor a port that is in use")
    void port() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        int same = port;
        assertUndecided(() -> {
            inTwoSchedules();
            new ServerSocket(same, 1, InetAddress.getLoopbackAddress());
        });
    }

    @Test
    @DisplayName("what fails in the very first schedule is a failure")
    void first() {
        String name = folder.resolve("none").toString();
        assertFailed(() -> Files.readString(Path.of(name)));
    }

    @Test
    @DisplayName("and so is an exception that the program itself has made")
    void own() {
        String name = folder.resolve("none").toString();
        assertFailed(() -> {
            inTwoSchedules();
            if (Files.notExists(Path.of(name)) && count == 1) {
                throw new FileNotFoundException(name);
            }
        });
    }

    /** Two additions of which one may be lost. */
    private static void inTwoSchedules() throws InterruptedException {
        Object lock = new Object();
        Thread other = new Thread(() -> addOne(lock));
        other.start();
        addOne(lock);
        other.join();
    }

    private static void addOne(Object lock) {
        int seen;
        synchronized (lock) {
            seen = count;
        }
        synchronized (lock) {
            count = seen + 1;
        }
    }

    private static void makeFolder(String name) {
        try {
            Files.createDirectory(Path.of(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertUndecided(Body body) {
        Exploration found = Explorer.explore(body);
        assertThat(found.verdict()).as(found.text()).isEqualTo(Verdict.BOUNDED);
        assertThat(found.bounds().get("cut").toString()).contains("an earlier schedule");
    }

    private static void assertFailed(Body body) {
        Exploration found = Explorer.explore(body);
        assertThat(found.verdict()).as(found.text()).isEqualTo(Verdict.FAILED);
        assertThat(found.kind()).isEqualTo(Kind.EXCEPTION);
    }
}
