package course.explorer.trust;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.J_Result;

/** Litmus tests with a data race: the explorer must say so, whatever it sees beside. */
public final class RacyLitmus {

    private RacyLitmus() {}

    /** Store buffering with plain fields: both 0 is seen on every machine. */
    @JCStressTest
    @Outcome(id = ".*", expect = Expect.ACCEPTABLE, desc = "a racy program promises little")
    @State
    public static class StoreBuffer extends TwoActors {
        int x;
        int y;

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

    /** A plain flag carries nothing. */
    @JCStressTest
    @Outcome(id = ".*", expect = Expect.ACCEPTABLE, desc = "a racy program promises little")
    @State
    public static class MessagePassing extends TwoActors {
        int payload;
        int flag;

        @Override
        @Actor
        public void actor1(II_Result r) {
            payload = 1;
            flag = 1;
        }

        @Override
        @Actor
        public void actor2(II_Result r) {
            r.r1 = flag;
            r.r2 = payload;
        }
    }

    /** Load buffering with plain fields. */
    @JCStressTest
    @Outcome(id = ".*", expect = Expect.ACCEPTABLE, desc = "a racy program promises little")
    @State
    public static class LoadBuffer extends TwoActors {
        int x;
        int y;

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

    /** Two plain reads of one variable may go backwards. */
    @JCStressTest
    @Outcome(id = ".*", expect = Expect.ACCEPTABLE, desc = "a racy program promises little")
    @State
    public static class Coherence extends TwoActors {
        int x;
        RacyLitmus.Coherence alias = this;

        @Override
        @Actor
        public void actor1(II_Result r) {
            x = 1;
        }

        @Override
        @Actor
        public void actor2(II_Result r) {
            r.r1 = x;
            r.r2 = alias.x;
        }
    }

    /** The lost update. */
    @JCStressTest
    @Outcome(id = ".*", expect = Expect.ACCEPTABLE, desc = "a racy program promises little")
    @State
    public static class Increments implements Litmus {
        int n;

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

    /** JLS 17.7: a plain long may be written in halves. */
    @JCStressTest
    @Outcome(id = ".*", expect = Expect.ACCEPTABLE, desc = "a racy program promises little")
    @State
    public static class WideLong implements Litmus {
        long wide;

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

    /** Two readers of plain fields need not agree. */
    @JCStressTest
    @Outcome(id = ".*", expect = Expect.ACCEPTABLE, desc = "a racy program promises little")
    @State
    public static class IndependentReads implements Litmus {
        int x;
        int y;

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

    /** The writer locks, the reader does not. */
    @JCStressTest
    @Outcome(id = ".*", expect = Expect.ACCEPTABLE, desc = "a racy program promises little")
    @State
    public static class HalfLocked extends TwoActors {
        int x;
        int y;

        @Override
        @Actor
        public void actor1(II_Result r) {
            synchronized (this) {
                x = 1;
                y = 1;
            }
        }

        @Override
        @Actor
        public void actor2(II_Result r) {
            r.r1 = x;
            r.r2 = y;
        }
    }
}
