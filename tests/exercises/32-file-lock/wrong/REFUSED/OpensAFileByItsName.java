import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.function.LongUnaryOperator;

class SharedNumber {
    SharedNumber(Path file) {}

    long update(LongUnaryOperator change) throws IOException {
        try (RandomAccessFile other = new RandomAccessFile("number.txt", "rw")) {
            return change.applyAsLong(other.length());
        }
    }
}
