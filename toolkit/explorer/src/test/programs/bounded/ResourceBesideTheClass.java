// Where there is a class file in a JVM, the explorer has the bytes and no file.
// reason: Class.getResourceAsStream
import java.io.IOException;

class ResourceBesideTheClass {
    static void run() throws IOException {
        try (var in =
                ResourceBesideTheClass.class.getResourceAsStream("ResourceBesideTheClass.class")) {
            assert in.readAllBytes().length > 0;
        }
    }
}
