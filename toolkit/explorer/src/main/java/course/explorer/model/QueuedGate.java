package course.explorer.model;

import course.explorer.search.Steps;

/**
 * A gate whose waiters stand in line, as those of an {@code AbstractQueuedSynchronizer} do: the
 * first alone may pass, and who comes anew may pass it at once (not so if the gate is fair).
 *
 * <p>As long as all need the same, the line decides nothing: whoever could pass could have called
 * earlier, before those in front. Once two need different levels, or one that a fair gate turned
 * away may give up, a call is what it is in the JDK: one try, one step that gets in line, and a
 * wait for being first.
 */
public abstract class QueuedGate extends GateCore {

    private static final int LINE = Fields.register("gate", "line", true, false, true);

    private final Line line = new Line();
    private final boolean fair;
    private int needed = -1;

    protected QueuedGate(boolean fair) {
        this.fair = fair;
    }

    public final boolean isFair() {
        return fair;
    }

    /**
     * Waits until it can pass, and passes.
     *
     * @param nanos waits at most, or {@link Long#MAX_VALUE}
     * @return false if the time was over first
     */
    protected final boolean passInTurn(int argument, boolean interruptible, long nanos)
            throws InterruptedException {
        if (needed >= 0 && needed != argument || fair && endsOtherwise(interruptible, nanos)) {
            Execution.show(LINE);
        }
        needed = argument;
        if (!Fields.visible(LINE)) {
            return pass(argument, interruptible, nanos);
        }
        Strand s = Execution.current;
        if (interruptible) {
            Interrupts.throwIfSet(s);
            Interrupts.arrive(s, location());
        }
        announce(s);
        if (passable(s.thread, argument) && (!fair || line.isEmpty())) {
            s.writes++;
            enter(s, argument, Steps.WRITE);
            return true;
        }
        Steps.use(location(), Steps.READ);
        s.loops.read(location());
        if (nanos <= 0) {
            trace(s, "cannot pass ");
            return false;
        }
        s.writes++;
        long deadline = nanos == Long.MAX_VALUE ? nanos : Time.after(nanos);
        announce(s);
        return waitInLine(s, argument, interruptible, deadline);
    }

    private boolean waitInLine(Strand s, int argument, boolean interruptible, long deadline)
            throws InterruptedException {
        boolean ends = deadline < Long.MAX_VALUE || interruptible && Interrupts.used();
        Steps.use(location(), Steps.WRITE);
        line.add(s, true);
        trace(s, "gets in line for ");
        boolean passed = false;
        try {
            passed = awaitUntil(s, argument, field(), interruptible, deadline);
        } finally {
            line.remove(s);
            if (!passed) {
                Steps.use(location(), Steps.WRITE);
                location().version++;
            }
        }
        if (passed) {
            enter(s, argument, ends ? Steps.EITHER : Steps.PASS);
        }
        return passed;
    }

    @Override
    final boolean open(Strand s, int argument) {
        return super.open(s, argument) && (!line.holds(s) || line.isFirst(s));
    }

    @Override
    final Strand blocker(Strand s) {
        Strand before = line.aloneBefore(s);
        return before != null ? before : holder();
    }
}
