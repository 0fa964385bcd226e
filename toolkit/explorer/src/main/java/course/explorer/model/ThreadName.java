package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Steps;

/** Whether a thread's name, a volatile variable, is read and changed by threads that race. */
final class ThreadName {

    private static final int FIELD = Fields.register("thread", "name", true, false, true);

    private final ModelThread thread;
    private Location location;

    ThreadName(ModelThread thread) {
        this.thread = thread;
    }

    /** Before a read or a write; a step once two threads were seen to do so in any order. */
    void use(boolean write) {
        Strand s = Execution.current;
        if (s == null || thread.strand == null || Execution.booting > 0) {
            return;
        }
        if (location == null) {
            location = Locations.make(FIELD, thread, -1);
        }
        if (Fields.visible(FIELD)) {
            Execution.announce(s, location, FIELD, Strand.Pending.ACCESS);
            Steps.use(location, write ? Steps.WRITE : Steps.READ);
        } else if (!location.inOrder(write, s.clock)) {
            Execution.show(FIELD);
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
}
