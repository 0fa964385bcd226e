// The file system is shared memory that no vector clock sees.
// reason: Files.exists
import java.nio.file.Files;
import java.nio.file.Path;

class FileOutsideTheModel {
    static boolean run() {
        return Files.exists(Path.of("stop"));
    }
}
