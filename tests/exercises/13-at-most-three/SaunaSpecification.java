import static course.judge.spec.Meaning.fails;
import static course.judge.spec.Meaning.registers;
import static course.judge.spec.Meaning.returns;
import static course.judge.spec.Meaning.waits;

import course.judge.spec.Call;
import course.judge.spec.Meaning;
import course.judge.spec.Specification;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** What a sauna does, whose visitors stay until they are called out. */
final class SaunaSpecification
        extends Specification<SaunaSpecification.WatchedSauna, SaunaSpecification.Visitors> {

    /** A sauna, and what its visitors find inside. */
    static final class WatchedSauna {
        private final Sauna sauna;
        private final AtomicInteger inside = new AtomicInteger();
        private final Semaphore calledOut = new Semaphore(0);

        WatchedSauna(int places) {
            sauna = new Sauna(places);
        }

        /** Says how often the stay was run, and by whom. */
        String visit(Together.Task stay) throws InterruptedException {
            Thread visitor = Thread.currentThread();
            var stays = new AtomicInteger();
            var others = new AtomicInteger();
            sauna.visit(
                    () -> {
                        (Thread.currentThread() == visitor ? stays : others).incrementAndGet();
                        inside.incrementAndGet();
                        try {
                            Together.runUnchecked(stay);
                        } finally {
                            inside.decrementAndGet();
                        }
                    });
            return "stays: " + stays + ", in another thread: " + others;
        }

        String visitUntilCalledOut() throws InterruptedException {
            return visit(calledOut::acquire);
        }

        int inside() {
            return inside.get();
        }

        void callOneOut() {
            calledOut.release();
        }
    }

    private static final String STAYED_ONCE = "stays: 1, in another thread: 0";

    /**
     * How the sauna stands.
     *
     * @param inside the threads that are inside
     * @param calledOut how many may leave that stay until they are called out
     */
    record Visitors(int places, Set<Integer> inside, int calledOut) {

        Visitors with(int thread) {
            Set<Integer> more = new TreeSet<>(inside);
            more.add(thread);
            return new Visitors(places, more, calledOut);
        }

        Visitors without(int thread) {
            Set<Integer> less = new TreeSet<>(inside);
            less.remove(thread);
            return new Visitors(places, less, calledOut);
        }

        Visitors called(int change) {
            return new Visitors(places, inside, calledOut + change);
        }

        private Meaning<Visitors> visit(int thread, Meaning<Visitors> stay) {
            if (inside.contains(thread)) {
                return stay;
            }
            return inside.size() < places ? registers(with(thread)) : waits();
        }

        Meaning<Visitors> visitShortly(int thread) {
            return visit(thread, returns(STAYED_ONCE, without(thread)));
        }

        Meaning<Visitors> visitUntilCalledOut(int thread) {
            return visit(
                    thread,
                    calledOut == 0
                            ? waits()
                            : returns(STAYED_ONCE, without(thread).called(-1)));
        }

        Meaning<Visitors> visitThatThrows(int thread, Class<? extends Throwable> thrown) {
            return visit(thread, fails(thrown, without(thread)));
        }
    }

    @Override
    protected void define() {
        for (int n = 1; n <= 2; n++) {
            int places = n;
            object(
                    "new Sauna(" + places + ")",
                    () -> new WatchedSauna(places),
                    new Visitors(places, Set.of(), 0));
        }
        ask("visit(until called out)", WatchedSauna::visitUntilCalledOut)
                .interruptible(Visitors::without)
                .meansFor(Visitors::visitUntilCalledOut);
        shortVisit("visit(shortly)", () -> {})
                .meansFor(Visitors::visitShortly);
        shortVisit("visit(throws)", () -> { throw new IllegalStateException("too hot"); })
                .meansFor((all, me) -> all.visitThatThrows(me, IllegalStateException.class));
        shortVisit("visit(throws an Error)", () -> { throw new AssertionError("too hot"); })
                .meansFor((all, me) -> all.visitThatThrows(me, AssertionError.class));
        ask("inside()", WatchedSauna::inside)
                .means(all -> returns(all.inside().size(), all));
        call("callOneOut()", WatchedSauna::callOneOut)
                .means(all -> returns(all.called(1)));
    }

    private Call<WatchedSauna, Visitors> shortVisit(
            String words, Together.Task stay) {
        return askOf("short visit", words, sauna -> sauna.visit(stay)).interruptible();
    }

    /** More than the clients of two threads with up to three calls. */
    @Override
    protected int most() {
        return 150;
    }

    @Override
    protected Object shape(Visitors all) {
        return all.places();
    }
}
