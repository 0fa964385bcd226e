// reason: the explorer cannot run this
import java.util.concurrent.CountedCompleter;

class CountedCompleterOutOfReach {
    static final class Step extends CountedCompleter<Void> {
        private static final long serialVersionUID = 1L;

        @Override
        public void compute() {
            tryComplete();
        }
    }

    static void run() {
        var step = new Step();
        step.fork();
        step.helpComplete(1);
        step.join();
    }
}
