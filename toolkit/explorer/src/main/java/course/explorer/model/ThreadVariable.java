package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Steps;

/**
 * What a thread keeps in a volatile variable, such as its name; the value itself is kept by the
 * thread. An access is a step once two threads were seen to make theirs in any order.
 */
final class ThreadVariable {

    private final int field;
    private final Object owner;
    private Location location;

    /**
     * @param owner the thread, or the class if all threads share it
     */
    ThreadVariable(int field, Object owner) {
        this.field = field;
        this.owner = owner;
    }

    /** Numbers a variable that all threads have. */
    static int register(String name) {
        return Fields.register("thread", name, true, false, true);
    }

    /** Before a read. */
    void read() {
        use(false);
    }

    /** Before a write. */
    void write() {
        use(true);
    }

    private void use(boolean write) {
        Strand s = Execution.current;
        if (s == null || Execution.booting > 0) {
            return;
        }
        if (location == null) {
            location = Locations.make(field, owner, -1);
        }
        if (Fields.visible(field)) {
            Execution.announce(s, location, field, Strand.Pending.ACCESS);
            Steps.use(location, write ? Steps.WRITE : Steps.READ);
            if (Execution.tracing) {
                Tracer.note(s, (write ? "sets the " : "reads the ") + shown());
            }
        } else if (!location.inOrder(write, s.clock)) {
            Execution.show(field);
        }
        location.atomicAccess(write, s.epoch, s.clock);
        if (write) {
            s.writes++;
            location.version++;
            location.release(s.clock, Execution.count);
            s.tick();
        } else {
            s.loops.read(location);
            location.acquire(s.clock, Execution.count);
        }
    }

    private String shown() {
        String name = Fields.of(field).name;
        return owner instanceof ModelThread t ? name + " of " + t.shownName() : name;
    }
}
