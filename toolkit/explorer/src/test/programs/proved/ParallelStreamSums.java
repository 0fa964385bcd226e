// outcomes: 3
// or: BOUNDED
import java.util.stream.IntStream;

class ParallelStreamSums {
    static int run() {
        return IntStream.rangeClosed(1, 2).parallel().sum();
    }
}
