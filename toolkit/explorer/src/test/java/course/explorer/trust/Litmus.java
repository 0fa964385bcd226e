package course.explorer.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A litmus test: actors that run at the same time, each once, on fresh state. The same bodies are
 * run by jcstress, by {@link RealThreads} and by the explorer.
 */
public interface Litmus {

    /**
     * One run's worth of fresh state.
     *
     * @param actors to be run once each, by a thread each
     * @param outcome read after all actors have ended
     */
    record Trial(List<Runnable> actors, Supplier<String> outcome) {

        /** Starts a thread for each actor, waits for all, and gives the outcome. */
        public String run() throws InterruptedException {
            var threads = new ArrayList<Thread>();
            for (Runnable actor : actors) {
                threads.add(new Thread(actor));
            }
            for (Thread thread : threads) {
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            return outcome.get();
        }
    }

    Trial trial();

    static Trial of(Object result, Runnable... actors) {
        return new Trial(List.of(actors), result::toString);
    }

    /** A trial in which somebody looks at the state once all actors have ended. */
    static Trial of(Runnable arbiter, Object result, Runnable... actors) {
        return new Trial(
                List.of(actors),
                () -> {
                    arbiter.run();
                    return result.toString();
                });
    }
}
