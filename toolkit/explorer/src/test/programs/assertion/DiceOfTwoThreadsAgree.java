import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

// Two threads draw the same number.
class DiceOfTwoThreadsAgree {
    static int first;

    static void run() throws InterruptedException {
        Thread other = new Thread(() -> first = new Random().nextInt(6));
        other.start();
        int second = ThreadLocalRandom.current().nextInt(6);
        other.join();
        assert first != 5 || second != 5;
    }
}
