import java.util.Date;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

// reason: new Date
class ReferencesToWhatDiffersFromRunToRun {
    static boolean run() {
        Supplier<Date> date = Date::new;
        IntSupplier number = ThreadLocalRandom.current()::nextInt;
        return date.get().getTime() > 0 | number.getAsInt() > 0;
    }
}
