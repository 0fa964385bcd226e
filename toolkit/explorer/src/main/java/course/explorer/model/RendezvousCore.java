package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Steps;
import java.util.ArrayList;

/**
 * What the stand-in for {@code SynchronousQueue} is made of: those who wait to give, or those who
 * wait to take.
 *
 * <p>Once somebody uses a time limit, does not wait at all, or is interrupted, an arrival is one
 * step: it meets one of the other kind, or it begins to wait. Which one is met is a choice unless
 * the queue is fair; all are explored. Until then nobody can tell who has arrived, so the arrivals
 * of givers have no order among them, and taking is one step that needs a giver; fair or not, a
 * taker may meet any giver, as who arrived first cannot be known either.
 *
 * <p>What comes before an arrival happens before what the other one does after the meeting, both
 * ways.
 */
public final class RendezvousCore {

    private static final int FIELD = Fields.register("rendezvous", "state", true, false, true);

    private static final int LOOKS = Fields.register("rendezvous", "looked at", true, false, true);

    private final boolean fair;
    private final Givers givers = new Givers();
    private final ArrayList<Arrival> waiting = new ArrayList<>();
    private Location location;

    public RendezvousCore(boolean fair) {
        this.fair = fair;
    }

    /** What takers wait for while nobody looks. */
    private final class Givers extends Gate {
        @Override
        boolean open(Strand s, int argument) {
            return !waiting.isEmpty();
        }

        @Override
        Location location() {
            return RendezvousCore.this.location();
        }

        @Override
        byte passKind(int argument) {
            return Steps.WRITE;
        }

        @Override
        public String toString() {
            return "somebody to put into a queue";
        }
    }

    /** One who waits for a meeting. */
    private final class Arrival extends Gate {
        final int strand = Execution.current.id;
        final Location met = Locations.make(FIELD, this, -1);
        final boolean gives;
        Object value;
        boolean matched;

        Arrival(Object value) {
            this.gives = value != null;
            this.value = value;
        }

        @Override
        boolean open(Strand s, int argument) {
            return matched;
        }

        @Override
        Location location() {
            return met;
        }

        @Override
        byte passKind(int argument) {
            return Steps.CHECK;
        }

        @Override
        public String toString() {
            return gives ? "somebody to take from a queue" : "somebody to put into a queue";
        }
    }

    /**
     * Gives an item, or takes one.
     *
     * @param value the item to give, or null to take one
     * @param nanos waits at most, {@link Long#MAX_VALUE} for no limit, 0 not at all
     * @return the item that changed hands, or null if nobody came in time
     */
    public Object meet(Object value, long nanos) throws InterruptedException {
        Interrupts.throwIfSet(Execution.current);
        return arrive(value, nanos);
    }

    /** The same for those who do not wait, and do not look at their interrupt status. */
    public Object meetNow(Object value) {
        try {
            return arrive(value, 0);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Object arrive(Object value, long nanos) throws InterruptedException {
        Strand s = Execution.current;
        Execution.show(FIELD);
        if (!Fields.visible(LOOKS)) {
            if (nanos == Long.MAX_VALUE && !Interrupts.used()) {
                return value == null ? takeUnseen(s) : giveUnseen(s, value);
            }
            Execution.show(LOOKS);
        }
        Arrival own = new Arrival(value);
        long deadline = nanos <= 0 || nanos == Long.MAX_VALUE ? Long.MAX_VALUE : Time.after(nanos);
        Execution.announce(s, location(), FIELD, Strand.Pending.ACCESS);
        Arrival other = partner(own.gives);
        if (other == null && nanos <= 0) {
            Steps.use(location(), Steps.READ);
            s.loops.read(location());
            trace(s, own, "does not find ");
            return null;
        }
        s.writes++;
        Steps.use(location(), Steps.WRITE);
        location().version++;
        if (other == null) {
            waiting.add(own);
            leave(s, own);
            return await(s, own, deadline);
        }
        return match(s, other, value);
    }

    private Object giveUnseen(Strand s, Object value) throws InterruptedException {
        Execution.announce(s, location(), FIELD, Strand.Pending.ACCESS);
        s.writes++;
        Steps.use(location(), Steps.READ);
        Arrival own = new Arrival(value);
        int at = 0;
        while (at < waiting.size() && waiting.get(at).strand < own.strand) {
            at++;
        }
        waiting.add(at, own);
        leave(s, own);
        return await(s, own, Long.MAX_VALUE);
    }

    private Object takeUnseen(Strand s) {
        s.writes++;
        givers.turn(s, 0, location(), FIELD, false);
        Steps.use(location(), Steps.WRITE);
        return match(s, waiting.get(Execution.choose(waiting.size())), null);
    }

    private Object match(Strand s, Arrival other, Object value) {
        waiting.remove(other);
        other.met.acquire(s.clock, Execution.count);
        Object passed = value == null ? other.value : value;
        other.value = passed;
        other.matched = true;
        Steps.use(other.met, Steps.RELEASE);
        leave(s, other);
        if (Execution.tracing) {
            Tracer.note(s, "meets " + Execution.strands[other.strand].thread.shownName());
        }
        return passed;
    }

    private Arrival partner(boolean gives) {
        if (waiting.isEmpty() || waiting.getFirst().gives == gives) {
            return null;
        }
        return waiting.get(fair ? 0 : Execution.choose(waiting.size()));
    }

    private static void leave(Strand s, Arrival a) {
        a.met.version++;
        a.met.release(s.clock, Execution.count);
        s.tick();
    }

    private Object await(Strand s, Arrival own, long deadline) throws InterruptedException {
        Time.waitUntil(s, deadline);
        boolean ends = deadline != Long.MAX_VALUE || Interrupts.used();
        trace(s, own, "waits for ");
        own.turn(s, 0, own.met, FIELD, true);
        Time.done(s);
        Interrupts.observe(s);
        // One that could end otherwise was in the way of, or in time for, whoever arrived since.
        Steps.use(ends ? location() : own.met, ends ? Steps.WRITE : Steps.CHECK);
        if (own.matched) {
            own.met.acquire(s.clock, Execution.count);
            return own.value;
        }
        s.writes++;
        location().version++;
        waiting.remove(own);
        trace(s, own, "gives up waiting for ");
        if (!s.timedOut) {
            Interrupts.throwIfSet(s);
        }
        return null;
    }

    private Location location() {
        if (location == null) {
            location = Locations.make(FIELD, this, -1);
        }
        return location;
    }

    private static void trace(Strand s, Arrival own, String what) {
        if (Execution.tracing) {
            Tracer.note(s, what + own);
        }
    }
}
