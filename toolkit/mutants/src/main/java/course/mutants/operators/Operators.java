package course.mutants.operators;

import java.util.List;
import java.util.Set;

/** The operators for concurrent programs, in the order of the documents. */
public final class Operators {

    private static final List<MutationOperator> ALL =
            List.of(
                    new LockDropped(),
                    new OtherLock(),
                    new RegionShorter(),
                    new RegionLonger(),
                    new RegionSplit(),
                    new VolatileDropped(),
                    new UnlockOutOfFinally(),
                    new CallLess(),
                    new AcquisitionOrder(),
                    new WhileToIf(),
                    new AllToOne(),
                    new SignalAtEdge(),
                    new OtherCondition(),
                    new InterruptSwallowed(),
                    new InterruptRestored(),
                    new TimedWait(),
                    new Polling("wait-to-spin", "Thread.onSpinWait();", "spins"),
                    new Polling("wait-to-sleep", "Thread.sleep(1);", "sleeps"),
                    new AtomicInTwoSteps(),
                    new PlainCollection(),
                    new EqualsToIdentity(),
                    new InstanceToStatic(),
                    new CallbackUnderLock(),
                    new CallbackOutsideLock(),
                    new StartToRun(),
                    new CountOffByOne(),
                    new GlobalLock());

    private Operators() {}

    /** The names of methods of which {@code call-less} leaves out a call. */
    public static Set<String> callsLess() {
        return CallLess.NAMES;
    }

    public static List<MutationOperator> all() {
        return ALL;
    }
}
