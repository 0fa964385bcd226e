package course.explorer.trust;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;
import org.openjdk.jcstress.infra.results.III_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.J_Result;

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
    public static class StoreBuffer implements Litmus {
        volatile int x;
        volatile int y;

        @Actor
        public void actor1(II_Result r) {
            x = 1;
            r.r1 = y;
        }

        @Actor
        public void actor2(II_Result r) {
            y = 1;
            r.r2 = x;
        }

        @Override
        public Trial trial() {
            var r = new II_Result();
            return Litmus.of(r, () -> actor1(r), () -> actor2(r));
        }
    }

    /** Store buffering with every access under one lock. */
    @JCStressTest
    @Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "the first came first")
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "the second came first")
    @State
    public static class StoreBufferUnderLock implements Litmus {
        int x;
        int y;

        @Actor
        public void actor1(II_Result r) {
            synchronized (this) {
                x = 1;
                r.r1 = y;
            }
        }

        @Actor
        public void actor2(II_Result r) {
            synchronized (this) {
                y = 1;
                r.r2 = x;
            }
        }

        @Override
        public Trial trial() {
            var r = new II_Result();
            return Litmus.of(r, () -> actor1(r), () -> actor2(r));
        }
    }

    /** A volatile flag carries a plain payload. */
    @JCStressTest
    @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "too early")
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "flag and payload")
    @State
    public static class MessagePassing implements Litmus {
        int payload;
        volatile int flag;

        @Actor
        public void actor1() {
            payload = 1;
            flag = 1;
        }

        @Actor
        public void actor2(II_Result r) {
            int seen = flag;
            r.r1 = seen;
            r.r2 = seen == 1 ? payload : 0;
        }

        @Override
        public Trial trial() {
            var r = new II_Result();
            return Litmus.of(r, () -> actor1(), () -> actor2(r));
        }
    }

    /** Load buffering with volatile: not both 1. */
    @JCStressTest
    @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "both read first")
    @Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "the first read first")
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "the second read first")
    @State
    public static class LoadBuffer implements Litmus {
        volatile int x;
        volatile int y;

        @Actor
        public void actor1(II_Result r) {
            r.r1 = x;
            y = 1;
        }

        @Actor
        public void actor2(II_Result r) {
            r.r2 = y;
            x = 1;
        }

        @Override
        public Trial trial() {
            var r = new II_Result();
            return Litmus.of(r, () -> actor1(r), () -> actor2(r));
        }
    }

    /** Two volatile reads of one variable never go backwards. */
    @JCStressTest
    @Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "before")
    @Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "around")
    @Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "after")
    @State
    public static class Coherence implements Litmus {
        volatile int x;

        @Actor
        public void actor1() {
            x = 1;
        }

        @Actor
        public void actor2(II_Result r) {
            r.r1 = x;
            r.r2 = x;
        }

        @Override
        public Trial trial() {
            var r = new II_Result();
            return Litmus.of(r, () -> actor1(), () -> actor2(r));
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

    /** Two increments that are each one step. */
    @JCStressTest
    @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both count")
    @State
    public static class AtomicIncrements implements Litmus {
        final AtomicInteger n = new AtomicInteger();

        @Actor
        public void actor1() {
            n.incrementAndGet();
        }

        @Actor
        public void actor2() {
            n.incrementAndGet();
        }

        @Arbiter
        public void arbiter(I_Result r) {
            r.r1 = n.get();
        }

        @Override
        public Trial trial() {
            var r = new I_Result();
            return new Trial(
                    java.util.List.of(() -> actor1(), () -> actor2()),
                    () -> {
                        arbiter(r);
                        return r.toString();
                    });
        }
    }

    /** Volatile does not make an increment one step. */
    @JCStressTest
    @Outcome(id = "1", expect = Expect.ACCEPTABLE, desc = "one is lost")
    @Outcome(id = "2", expect = Expect.ACCEPTABLE, desc = "both count")
    @State
    public static class VolatileIncrements implements Litmus {
        volatile int n;

        @Actor
        public void actor1() {
            n++;
        }

        @Actor
        public void actor2() {
            n++;
        }

        @Arbiter
        public void arbiter(I_Result r) {
            r.r1 = n;
        }

        @Override
        public Trial trial() {
            var r = new I_Result();
            return new Trial(
                    java.util.List.of(() -> actor1(), () -> actor2()),
                    () -> {
                        arbiter(r);
                        return r.toString();
                    });
        }
    }

    /** Exactly one of two compare-and-sets wins. */
    @JCStressTest
    @Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "the second wins")
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "the first wins")
    @State
    public static class CompareAndSet implements Litmus {
        final AtomicInteger n = new AtomicInteger();

        @Actor
        public void actor1(II_Result r) {
            r.r1 = n.compareAndSet(0, 1) ? 1 : 0;
        }

        @Actor
        public void actor2(II_Result r) {
            r.r2 = n.compareAndSet(0, 2) ? 1 : 0;
        }

        @Override
        public Trial trial() {
            var r = new II_Result();
            return Litmus.of(r, () -> actor1(r), () -> actor2(r));
        }
    }

    /** Volatile writes in opposite order: not 1, 1 in the end. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "in turn")
    @Outcome(id = "2, 1", expect = Expect.ACCEPTABLE, desc = "in turn")
    @Outcome(id = "2, 2", expect = Expect.ACCEPTABLE, desc = "first writes first")
    @State
    public static class TwoWritesEach implements Litmus {
        volatile int x;
        volatile int y;

        @Actor
        public void actor1() {
            x = 1;
            y = 2;
        }

        @Actor
        public void actor2() {
            y = 1;
            x = 2;
        }

        @Arbiter
        public void arbiter(II_Result r) {
            r.r1 = x;
            r.r2 = y;
        }

        @Override
        public Trial trial() {
            var r = new II_Result();
            return new Trial(
                    java.util.List.of(() -> actor1(), () -> actor2()),
                    () -> {
                        arbiter(r);
                        return r.toString();
                    });
        }
    }

    /** JLS 17.6: no word tearing. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "both stay")
    @State
    public static class NeighbouringBytes implements Litmus {
        final byte[] cells = new byte[2];

        @Actor
        public void actor1() {
            cells[0] = 1;
        }

        @Actor
        public void actor2() {
            cells[1] = 2;
        }

        @Arbiter
        public void arbiter(II_Result r) {
            r.r1 = cells[0];
            r.r2 = cells[1];
        }

        @Override
        public Trial trial() {
            var r = new II_Result();
            return new Trial(
                    java.util.List.of(() -> actor1(), () -> actor2()),
                    () -> {
                        arbiter(r);
                        return r.toString();
                    });
        }
    }

    /** A volatile long is never half written. */
    @JCStressTest
    @Outcome(id = "-1", expect = Expect.ACCEPTABLE, desc = "after")
    @Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "before")
    @State
    public static class VolatileLong implements Litmus {
        volatile long wide;

        @Actor
        public void actor1() {
            wide = -1;
        }

        @Actor
        public void actor2(J_Result r) {
            r.r1 = wide;
        }

        @Override
        public Trial trial() {
            var r = new J_Result();
            return Litmus.of(r, () -> actor1(), () -> actor2(r));
        }
    }
}
