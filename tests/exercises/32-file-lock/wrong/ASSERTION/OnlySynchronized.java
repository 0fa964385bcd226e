import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongUnaryOperator;

class SharedNumber {
    private final Path file;

    SharedNumber(Path file) {
        this.file = file;
    }

    /** Changes the number in the file and returns the new one. */
    long update(LongUnaryOperator change) throws IOException {
        synchronized (SharedNumber.class) {
        String text = Files.readString(file);
        long result = change.applyAsLong(text.isBlank() ? 0 : Long.parseLong(text.strip()));
        Files.writeString(file, Long.toString(result));
        return result;
        }
    }
}
