import java.security.SecureRandom;
import java.util.SplittableRandom;

// reason: SplittableRandom
class NumbersOfOtherGenerators {
    static boolean run() {
        return new SplittableRandom().nextBoolean() | new SecureRandom().nextBoolean();
    }
}
