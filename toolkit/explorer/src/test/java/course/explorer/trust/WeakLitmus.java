package course.explorer.trust;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIII_Result;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Litmus tests of accesses weaker than volatile: no verdict of PROVED without their weak outcomes.
 */
public final class WeakLitmus {

    private WeakLitmus() {}

    /** Release and acquire allow both 0. */
    @JCStressTest
    @Outcome(id = ".*", expect = Expect.ACCEPTABLE, desc = "a racy program promises little")
    @State
    public static class StoreBufferReleaseAcquire extends TwoActors {
        static final java.lang.invoke.VarHandle X;
        static final java.lang.invoke.VarHandle Y;

        static {
            try {
                var lookup = java.lang.invoke.MethodHandles.lookup();
                X = lookup.findVarHandle(StoreBufferReleaseAcquire.class, "x", int.class);
                Y = lookup.findVarHandle(StoreBufferReleaseAcquire.class, "y", int.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        int x;
        int y;

        @Override
        @Actor
        public void actor1(II_Result r) {
            X.setRelease(this, 1);
            r.r1 = (int) Y.getAcquire(this);
        }

        @Override
        @Actor
        public void actor2(II_Result r) {
            Y.setRelease(this, 1);
            r.r2 = (int) X.getAcquire(this);
        }
    }

    /** Opaque allows both 0. */
    @JCStressTest
    @Outcome(id = ".*", expect = Expect.ACCEPTABLE, desc = "a racy program promises little")
    @State
    public static class StoreBufferOpaque extends TwoActors {
        static final java.lang.invoke.VarHandle X;
        static final java.lang.invoke.VarHandle Y;

        static {
            try {
                var lookup = java.lang.invoke.MethodHandles.lookup();
                X = lookup.findVarHandle(StoreBufferOpaque.class, "x", int.class);
                Y = lookup.findVarHandle(StoreBufferOpaque.class, "y", int.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        int x;
        int y;

        @Override
        @Actor
        public void actor1(II_Result r) {
            X.setOpaque(this, 1);
            r.r1 = (int) Y.getOpaque(this);
        }

        @Override
        @Actor
        public void actor2(II_Result r) {
            Y.setOpaque(this, 1);
            r.r2 = (int) X.getOpaque(this);
        }
    }

    /** Opaque does not order two variables. */
    @JCStressTest
    @Outcome(id = ".*", expect = Expect.ACCEPTABLE, desc = "a racy program promises little")
    @State
    public static class MessagePassingOpaque extends TwoActors {
        static final java.lang.invoke.VarHandle X;
        static final java.lang.invoke.VarHandle Y;

        static {
            try {
                var lookup = java.lang.invoke.MethodHandles.lookup();
                X = lookup.findVarHandle(MessagePassingOpaque.class, "x", int.class);
                Y = lookup.findVarHandle(MessagePassingOpaque.class, "y", int.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        int x;
        int y;

        @Override
        @Actor
        public void actor1(II_Result r) {
            X.setOpaque(this, 1);
            Y.setOpaque(this, 1);
        }

        @Override
        @Actor
        public void actor2(II_Result r) {
            r.r1 = (int) Y.getOpaque(this);
            r.r2 = (int) X.getOpaque(this);
        }
    }

    /** lazySet is a release. */
    @JCStressTest
    @Outcome(id = ".*", expect = Expect.ACCEPTABLE, desc = "a racy program promises little")
    @State
    public static class StoreBufferLazySet extends TwoActors {
        final AtomicInteger x = new AtomicInteger();
        final AtomicInteger y = new AtomicInteger();

        @Override
        @Actor
        public void actor1(II_Result r) {
            x.lazySet(1);
            r.r1 = y.get();
        }

        @Override
        @Actor
        public void actor2(II_Result r) {
            y.lazySet(1);
            r.r2 = x.get();
        }
    }

    /** With acquire two readers need not agree. */
    @JCStressTest
    @Outcome(id = ".*", expect = Expect.ACCEPTABLE, desc = "a racy program promises little")
    @State
    public static class IndependentReadsAcquire implements Litmus {
        static final java.lang.invoke.VarHandle X;
        static final java.lang.invoke.VarHandle Y;

        static {
            try {
                var lookup = java.lang.invoke.MethodHandles.lookup();
                X = lookup.findVarHandle(IndependentReadsAcquire.class, "x", int.class);
                Y = lookup.findVarHandle(IndependentReadsAcquire.class, "y", int.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        int x;
        int y;

        @Actor
        public void actor1() {
            X.setRelease(this, 1);
        }

        @Actor
        public void actor2() {
            Y.setRelease(this, 1);
        }

        @Actor
        public void actor3(IIII_Result r) {
            r.r1 = (int) X.getAcquire(this);
            r.r2 = (int) Y.getAcquire(this);
        }

        @Actor
        public void actor4(IIII_Result r) {
            r.r3 = (int) Y.getAcquire(this);
            r.r4 = (int) X.getAcquire(this);
        }

        @Override
        public Trial trial() {
            var r = new IIII_Result();
            return Litmus.of(r, () -> actor1(), () -> actor2(), () -> actor3(r), () -> actor4(r));
        }
    }

    /** Opaque allows both 1. */
    @JCStressTest
    @Outcome(id = ".*", expect = Expect.ACCEPTABLE, desc = "a racy program promises little")
    @State
    public static class LoadBufferOpaque extends TwoActors {
        static final java.lang.invoke.VarHandle X;
        static final java.lang.invoke.VarHandle Y;

        static {
            try {
                var lookup = java.lang.invoke.MethodHandles.lookup();
                X = lookup.findVarHandle(LoadBufferOpaque.class, "x", int.class);
                Y = lookup.findVarHandle(LoadBufferOpaque.class, "y", int.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        int x;
        int y;

        @Override
        @Actor
        public void actor1(II_Result r) {
            r.r1 = (int) X.getOpaque(this);
            Y.setOpaque(this, 1);
        }

        @Override
        @Actor
        public void actor2(II_Result r) {
            r.r2 = (int) Y.getOpaque(this);
            X.setOpaque(this, 1);
        }
    }
}
