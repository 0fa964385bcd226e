// A round that draws a number is never like the one before. Not every number is tried.
// reason: random number
// outcomes: done
import java.util.concurrent.ThreadLocalRandom;

class LoopsThatDrawRandomNumbers {
    static String run() {
        while (ThreadLocalRandom.current().nextInt(50) != 7) {
            Thread.onSpinWait();
        }
        while (Math.random() < 0.9) {
            Thread.onSpinWait();
        }
        return "done";
    }
}
