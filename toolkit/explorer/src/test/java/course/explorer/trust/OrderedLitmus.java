package course.explorer.trust;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Litmus tests without a data race: their acceptable outcomes are exactly those of sequential
 * consistency.
 */
public final class OrderedLitmus {

    private OrderedLitmus() {}

    /** Store buffering with volatile: not both 0. */
    @JCStressTest
    @Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "the first came first")
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "the second came first")
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "at the same time")
    @State
    public static class StoreBuffer extends TwoActors {
        volatile int x;
        volatile int y;

        @Override
        @Actor
        public void actor1(II_Result r) {
            x = 1;
            r.r1 = y;
        }

        @Override
        @Actor
        public void actor2(II_Result r) {
            y = 1;
            r.r2 = x;
        }
    }

    /** Store buffering with every access under one lock. */
    @JCStressTest
    @Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "the first came first")
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "the second came first")
    @State
    public static class StoreBufferUnderLock extends TwoActors {
        int x;
        int y;

        @Override
        @Actor
        public void actor1(II_Result r) {
            synchronized (this) {
                x = 1;
                r.r1 = y;
            }
        }

        @Override
        @Actor
        public void actor2(II_Result r) {
            synchronized (this) {
                y = 1;
                r.r2 = x;
            }
        }
    }

    /** A volatile flag carries a plain payload. */
    @JCStressTest
    @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "too early")
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "flag and payload")
    @State
    public static class MessagePassing extends TwoActors {
        int payload;
        volatile int flag;

        @Override
        @Actor
        public void actor1(II_Result r) {
            payload = 1;
            flag = 1;
        }

        @Override
        @Actor
        public void actor2(II_Result r) {
            int seen = flag;
            r.r1 = seen;
            r.r2 = seen == 1 ? payload : 0;
        }
    }

    /** Load buffering with volatile: not both 1. */
    @JCStressTest
    @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "both read first")
    @Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "the first read first")
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "the second read first")
    @State
    public static class LoadBuffer extends TwoActors {
        volatile int x;
        volatile int y;

        @Override
        @Actor
        public void actor1(II_Result r) {
            r.r1 = x;
            y = 1;
        }

        @Override
        @Actor
        public void actor2(II_Result r) {
            r.r2 = y;
            x = 1;
        }
    }

    /** Two volatile reads of one variable never go backwards. */
    @JCStressTest
    @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "before")
    @Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "around")
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "after")
    @State
    public static class Coherence extends TwoActors {
        volatile int x;

        @Override
        @Actor
        public void actor1(II_Result r) {
            x = 1;
        }

        @Override
        @Actor
        public void actor2(II_Result r) {
            r.r1 = x;
            r.r2 = x;
        }
    }

    /**
     * Two readers agree on the order of two independent volatile writes: every outcome but 1, 0, 1,
     * 0.
     */
    @JCStressTest
    @Outcome(id = "0, 0, 0, 0", expect = Expect.ACCEPTABLE, desc = "some order")
    @Outcome(id = "0, 0, 0, 1", expect = Expect.ACCEPTABLE, desc = "some order")
    @Outcome(id = "0, 0, 1, 0", expect = Expect.ACCEPTABLE, desc = "some order")
    @Outcome(id = "0, 0, 1, 1", expect = Expect.ACCEPTABLE, desc = "some order")
    @Outcome(id = "0, 1, 0, 0", expect = Expect.ACCEPTABLE, desc = "some order")
    @Outcome(id = "0, 1, 0, 1", expect = Expect.ACCEPTABLE, desc = "some order")
    @Outcome(id = "0, 1, 1, 0", expect = Expect.ACCEPTABLE, desc = "some order")
    @Outcome(id = "0, 1, 1, 1", expect = Expect.ACCEPTABLE, desc = "some order")
    @Outcome(id = "1, 0, 0, 0", expect = Expect.ACCEPTABLE, desc = "some order")
    @Outcome(id = "1, 0, 0, 1", expect = Expect.ACCEPTABLE, desc = "some order")
    @Outcome(id = "1, 0, 1, 1", expect = Expect.ACCEPTABLE, desc = "some order")
    @Outcome(id = "1, 1, 0, 0", expect = Expect.ACCEPTABLE, desc = "some order")
    @Outcome(id = "1, 1, 0, 1", expect = Expect.ACCEPTABLE, desc = "some order")
    @Outcome(id = "1, 1, 1, 0", expect = Expect.ACCEPTABLE, desc = "some order")
    @Outcome(id = "1, 1, 1, 1", expect = Expect.ACCEPTABLE, desc = "some order")
    @State
    public static class IndependentReads implements Litmus {
        volatile int x;
        volatile int y;

        @Actor
        public void actor1() {
            x = 1;
        }

        @Actor
        public void actor2() {
            y = 1;
        }

        @Actor
        public void actor3(IIII_Result r) {
            r.r1 = x;
            r.r2 = y;
        }

        @Actor
        public void actor4(IIII_Result r) {
            r.r3 = y;
            r.r4 = x;
        }

        @Override
        public Trial trial() {
            var r = new IIII_Result();
            return Litmus.of(r, () -> actor1(), () -> actor2(), () -> actor3(r), () -> actor4(r));
        }
    }

    /** What the second thread saw, the third sees too: not 1, 1, 0. */
    @JCStressTest
    @Outcome(id = "0, 0, 0", expect = Expect.ACCEPTABLE, desc = "some order")
    @Outcome(id = "0, 0, 1", expect = Expect.ACCEPTABLE, desc = "some order")
    @Outcome(id = "1, 0, 0", expect = Expect.ACCEPTABLE, desc = "some order")
    @Outcome(id = "1, 0, 1", expect = Expect.ACCEPTABLE, desc = "some order")
    @Outcome(id = "1, 1, 1", expect = Expect.ACCEPTABLE, desc = "some order")
    @State
    public static class WriteToReadCausality implements Litmus {
        volatile int x;
        volatile int y;

        @Actor
        public void actor1() {
            x = 1;
        }

        @Actor
        public void actor2(III_Result r) {
            int seen = x;
            r.r1 = seen;
            y = seen;
        }

        @Actor
        public void actor3(III_Result r) {
            r.r2 = y;
            r.r3 = x;
        }

        @Override
        public Trial trial() {
            var r = new III_Result();
            return Litmus.of(r, () -> actor1(), () -> actor2(r), () -> actor3(r));
        }
    }
}
