// reason: Random.ints
import java.util.Random;

class StreamOfRandomNumbers {
    static void run() {
        new Random(1).ints(3).sum();
    }
}
