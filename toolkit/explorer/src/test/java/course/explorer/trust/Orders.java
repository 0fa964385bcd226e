package course.explorer.trust;

import course.explorer.trust.Statement.Mode;
import course.explorer.trust.Statement.Variable;

/** What every step of an execution depends on, and what happens before it. */
final class Orders {

    /** What the synchronizers are to dependence. */
    enum Slot {
        LATCH,
        SEMAPHORE,
        BARRIER,
        FUTURE,
        POOL
    }

    private static final int LOCKS = Mode.values().length * GeneratedProgram.VARIABLES;
    private static final int PERMITS = LOCKS + GeneratedProgram.MONITORS + GeneratedProgram.LOCKS;

    private final int threads;
    private final Clocks clocks;

    /** Null where two accesses race if and only if they can come next to each other. */
    private final HappensBefore order;

    Orders(GeneratedProgram program) {
        threads = program.threads().size();
        int locations = PERMITS + threads + Slot.values().length;
        clocks = new Clocks(threads, locations);
        order = program.ordersMore() ? new HappensBefore(threads, locations) : null;
    }

    Orders(Orders from) {
        threads = from.threads;
        clocks = new Clocks(from.clocks);
        order = from.order == null ? null : new HappensBefore(from.order);
    }

    static int variable(Variable variable) {
        return variable.mode().ordinal() * GeneratedProgram.VARIABLES + variable.index();
    }

    static int lock(int monitor) {
        return LOCKS + monitor;
    }

    static int permit(int thread) {
        return PERMITS + thread;
    }

    private int slot(Slot slot) {
        return PERMITS + threads + slot.ordinal();
    }

    /** Whether races are known from happens-before. */
    boolean tellsRaces() {
        return order != null;
    }

    boolean race() {
        return order.race();
    }

    String trace() {
        return clocks.canonical();
    }

    void read(int thread, Variable from) {
        clocks.read(thread, variable(from));
        if (order != null && from.mode() == Mode.PLAIN) {
            order.plain(thread, variable(from), false);
        } else {
            acquire(thread, variable(from));
        }
    }

    void write(int thread, Variable to) {
        clocks.write(thread, variable(to));
        if (order != null && to.mode() == Mode.PLAIN) {
            order.plain(thread, variable(to), true);
        } else {
            release(thread, variable(to));
        }
    }

    /** A dependence that orders nothing. */
    void sees(int thread, int location) {
        clocks.read(thread, location);
    }

    /** A dependence that orders nothing. */
    void changes(int thread, int location) {
        clocks.write(thread, location);
    }

    void takes(int thread, int location) {
        clocks.write(thread, location);
        acquire(thread, location);
    }

    void gives(int thread, int location) {
        clocks.write(thread, location);
        release(thread, location);
    }

    void look(int thread, Slot slot) {
        clocks.read(thread, slot(slot));
        acquire(thread, slot(slot));
    }

    void sees(int thread, Slot slot) {
        clocks.read(thread, slot(slot));
    }

    void change(int thread, Slot slot) {
        gives(thread, slot(slot));
    }

    void take(int thread, Slot slot) {
        takes(thread, slot(slot));
    }

    /** All that the one has done comes before all that the other will do. */
    void joins(int second, int first) {
        clocks.join(second, first);
        before(first, second);
    }

    void before(int first, int second) {
        if (order != null) {
            order.before(first, second);
        }
    }

    /** What was given there happens before what follows. */
    void acquire(int thread, Slot slot) {
        acquire(thread, slot(slot));
    }

    private void acquire(int thread, int location) {
        if (order != null) {
            order.acquire(thread, location);
        }
    }

    private void release(int thread, int location) {
        if (order != null) {
            order.release(thread, location);
        }
    }
}
