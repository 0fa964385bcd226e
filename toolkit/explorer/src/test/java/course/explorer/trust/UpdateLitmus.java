package course.explorer.trust;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.J_Result;

/** Litmus tests without a data race: what two writers leave behind, as the acceptable outcomes. */
public final class UpdateLitmus {

    private UpdateLitmus() {}

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
            return Litmus.of(() -> arbiter(r), r, () -> actor1(), () -> actor2());
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
            return Litmus.of(() -> arbiter(r), r, () -> actor1(), () -> actor2());
        }
    }

    /** Exactly one of two compare-and-sets wins. */
    @JCStressTest
    @Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "the second wins")
    @Outcome(id = "1, 0", expect = Expect.ACCEPTABLE, desc = "the first wins")
    @State
    public static class CompareAndSet extends TwoActors {
        final AtomicInteger n = new AtomicInteger();

        @Override
        @Actor
        public void actor1(II_Result r) {
            r.r1 = n.compareAndSet(0, 1) ? 1 : 0;
        }

        @Override
        @Actor
        public void actor2(II_Result r) {
            r.r2 = n.compareAndSet(0, 2) ? 1 : 0;
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
            return Litmus.of(() -> arbiter(r), r, () -> actor1(), () -> actor2());
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
            return Litmus.of(() -> arbiter(r), r, () -> actor1(), () -> actor2());
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
