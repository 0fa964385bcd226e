import java.util.Random;

// A seed that is a time is none: two runs draw other numbers.
// reason: random number of nextInt
class SeedIsTheTime {
    static void run() {
        assert new Random(System.nanoTime()).nextInt(1_000) != 7;
    }
}
