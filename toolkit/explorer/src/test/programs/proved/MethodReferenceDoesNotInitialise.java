// Neither a reference to a static method nor one to a constructor is a use of the class.
// outcomes: [] | [Made, Called]
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

class MethodReferenceDoesNotInitialise {
    static final List<String> LOG = new ArrayList<>();

    static class Made {
        static {
            LOG.add("Made");
        }
    }

    static class Called {
        static {
            LOG.add("Called");
        }

        static void call() {}
    }

    static volatile boolean use;

    static String run() throws InterruptedException {
        Supplier<Made> make = Made::new;
        Runnable call = Called::call;
        Thread other = new Thread(() -> use = true);
        other.start();
        if (use) {
            make.get();
            call.run();
        }
        other.join();
        return LOG.toString();
    }
}
