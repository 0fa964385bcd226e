import static course.judge.spec.Meaning.anything;
import static course.judge.spec.Meaning.fails;
import static course.judge.spec.Meaning.returns;
import static course.judge.spec.Meaning.waits;

import course.judge.spec.Meaning;
import course.judge.spec.Specification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;

/**
 * What a pool of one thread does. This thread is at work beside the calls, so a call of the client
 * waits for what it has done. Pools of more threads are for the tests written by hand.
 */
final class PoolSpecification
        extends Specification<PoolSpecification.WatchedPool, PoolSpecification.Tasks> {

    /** A pool, and the names of the tasks that it has run, until somebody hears of them. */
    static final class WatchedPool {
        private final Pool pool;
        private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
        private boolean shut = false;

        WatchedPool(int threads) {
            pool = new Pool(threads);
        }

        void execute(String name) {
            pool.execute(() -> done.add(name));
        }

        void executeBad(String name) {
            pool.execute(
                    () -> {
                        done.add(name);
                        throw new IllegalStateException("a bad task");
                    });
        }

        String nextDone() throws InterruptedException {
            return done.take();
        }

        /** A pool is shut down once; who comes second waits until that is done. */
        synchronized void shutdown() {
            if (!shut) {
                shut = true;
                pool.shutdown();
            }
        }

        /** How many are done that nobody has heard of. */
        int awaitTermination() throws InterruptedException {
            pool.awaitTermination();
            return done.size();
        }
    }

    /**
     * The tasks of a pool of one thread that nobody has heard of yet, in the order in which they
     * were handed in.
     */
    record Tasks(List<String> unheard, boolean shut) {

        Meaning<Tasks> execute(String name) {
            if (shut) {
                return fails(RejectedExecutionException.class, this);
            }
            List<String> more = new ArrayList<>(unheard);
            more.add(name);
            return returns(new Tasks(List.copyOf(more), false));
        }

        Meaning<Tasks> nextDone() {
            return unheard.isEmpty()
                    ? waits()
                    : returns(
                            unheard.getFirst(),
                            new Tasks(unheard.subList(1, unheard.size()), shut));
        }

        /** What it does before the shutdown is left open. */
        Meaning<Tasks> awaitTermination() {
            return shut ? returns(unheard.size(), this) : anything(this);
        }
    }

    @Override
    protected void define() {
        object("new Pool(1)", () -> new WatchedPool(1), new Tasks(List.of(), false));
        for (String each : List.of("a", "c", "e")) {
            callOf("execute", "execute(" + each + ")", pool -> pool.execute(each))
                    .means(tasks -> tasks.execute(each));
            String bad = Character.toString(each.charAt(0) + 1);
            callOf("execute", "execute(" + bad + " that throws)", pool -> pool.executeBad(bad))
                    .means(tasks -> tasks.execute(bad));
        }
        ask("nextDone()", WatchedPool::nextDone)
                .interruptible()
                .means(Tasks::nextDone);
        call("shutdown()", WatchedPool::shutdown)
                .means(tasks -> returns(new Tasks(tasks.unheard(), true)));
        ask("awaitTermination()", WatchedPool::awaitTermination)
                .interruptible()
                .means(Tasks::awaitTermination);
    }

    /** The thread of the pool is one more, so each client has many schedules. */
    @Override
    protected int most() {
        return 50;
    }

    @Override
    protected int paired() {
        return 0;
    }

    /** What came before is nothing to a pool that is not shut. */
    @Override
    protected Object shape(Tasks tasks) {
        return "a pool";
    }
}
