import java.io.BufferedReader;
import java.io.StringReader;

// reason: BufferedReader.lines
class LinesOfAReader {
    static long run() {
        return new BufferedReader(new StringReader("a\nb")).lines().count();
    }
}
