import java.util.Random;

// One number of a thousand fails, and nobody can try a thousand each time.
// reason: random number of nextInt
class LuckyNumberOfAThousand {
    static void run() {
        assert new Random().nextInt(1_000) != 7;
    }
}
