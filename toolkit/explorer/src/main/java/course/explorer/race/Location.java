package course.explorer.race;

/**
 * What is remembered of one memory location, monitor or other shared thing in one execution.
 *
 * <p>Two orders are kept apart. <em>Happens-before</em> (JLS §17.4.5, after FastTrack, 2009)
 * decides data races: epochs of the last accesses, and the clock that volatile writes and unlocks
 * release. <em>Dependence</em> decides which schedules differ: the steps that last read, wrote or
 * acquired. Numbers are dense and given in the order in which an execution meets its locations, so
 * they are equal in all executions that share a prefix, for locations met in that prefix.
 */
public final class Location {

    /** Most threads in one execution. */
    public static final int THREADS = 64;

    private static final int CLOCK_BITS = 24;
    private static final int CLOCK_MASK = (1 << CLOCK_BITS) - 1;

    public int id;
    public int field;
    public Object owner;
    public int index;

    /** Grows with every write; tells a spinning thread whether it can see something new. */
    public int version;

    /** Grows whenever a lock of which nobody can tell that it is held is taken. */
    public int takes;

    private int plainWrite;
    private long plainReaders;
    private long atomicReaders;
    private long atomicWriters;
    private int[] plainReads;
    private int[] atomicReads;
    private int[] atomicWrites;
    private int[] released;
    private boolean hasReleased;

    /** The last step that wrote here, or -1. */
    public int lastWrite;

    /** The access, among those of the execution, by which that step wrote. */
    public int lastWriteAccess;

    /** The last step that acquired this lock for itself alone, or -1. */
    public int lastAcquire;

    private boolean hasGiven;
    private int[] given;

    /** Threads that have read since the last write, and the step of each one's last read. */
    public long readers;

    public int[] lastReads;

    /** What was written here, where a race may be one that only publishes; else null. */
    public History history;

    public void reset(int newId, int newField, Object newOwner, int newIndex) {
        id = newId;
        field = newField;
        owner = newOwner;
        index = newIndex;
        version = 0;
        takes = 0;
        plainWrite = 0;
        plainReaders = 0;
        atomicReaders = 0;
        atomicWriters = 0;
        hasReleased = false;
        lastWrite = -1;
        lastAcquire = -1;
        lastWriteAccess = -1;
        hasGiven = false;
        readers = 0;
        history = null;
    }

    /** Whether every access until now was a plain one. */
    public boolean onlyPlain() {
        return (atomicReaders | atomicWriters) == 0;
    }

    /** The epoch of the last write if that is known, else 0: several threads write atomically. */
    public int lastWriteEpoch() {
        if (atomicWriters == 0) {
            return plainWrite;
        }
        int writer = Long.numberOfTrailingZeros(atomicWriters);
        boolean one = plainWrite == 0 && (atomicWriters & atomicWriters - 1) == 0;
        return one ? epoch(writer, atomicWrites[writer]) : 0;
    }

    public static int epoch(int thread, int clock) {
        return thread << CLOCK_BITS | clock;
    }

    public static int thread(int epoch) {
        return epoch >>> CLOCK_BITS;
    }

    /** Whether the access of that epoch happens before whoever has this clock. */
    public static boolean ordered(int epoch, int[] clock) {
        return epoch == 0 || (epoch & CLOCK_MASK) <= clock[epoch >>> CLOCK_BITS];
    }

    /** Reads from now on race with no write until now. */
    public void freeze() {
        plainWrite = 0;
    }

    /** Takes over what a cell knew before it became a location. */
    public void adopt(int writeEpoch, int readEpoch, boolean atomic) {
        if (writeEpoch != 0) {
            if (atomic) {
                noteAtomicWrite(writeEpoch);
            } else {
                plainWrite = writeEpoch;
            }
        }
        if (readEpoch != 0) {
            if (atomic) {
                noteAtomicRead(readEpoch);
            } else {
                notePlainRead(readEpoch);
            }
        }
    }

    private void notePlainRead(int epoch) {
        if (plainReads == null) {
            plainReads = new int[THREADS];
        }
        plainReaders |= 1L << thread(epoch);
        plainReads[thread(epoch)] = epoch & CLOCK_MASK;
    }

    private void noteAtomicRead(int epoch) {
        if (atomicReads == null) {
            atomicReads = new int[THREADS];
        }
        atomicReaders |= 1L << thread(epoch);
        atomicReads[thread(epoch)] = epoch & CLOCK_MASK;
    }

    private void noteAtomicWrite(int epoch) {
        if (atomicWrites == null) {
            atomicWrites = new int[THREADS];
        }
        atomicWriters |= 1L << thread(epoch);
        atomicWrites[thread(epoch)] = epoch & CLOCK_MASK;
    }

    private static boolean allOrdered(long threads, int[] clocks, int[] clock) {
        for (long rest = threads; rest != 0; rest &= rest - 1) {
            int t = Long.numberOfTrailingZeros(rest);
            if (clocks[t] > clock[t]) {
                return false;
            }
        }
        return true;
    }

    private boolean plainOrdered(boolean write, int[] clock) {
        return ordered(plainWrite, clock)
                && (!write || allOrdered(plainReaders, plainReads, clock));
    }

    private boolean atomicOrdered(boolean write, int[] clock) {
        return allOrdered(atomicWriters, atomicWrites, clock)
                && (!write || allOrdered(atomicReaders, atomicReads, clock));
    }

    /**
     * Whether every earlier access that conflicts with this one happens before it.
     *
     * @param write whether this access writes
     */
    public boolean inOrder(boolean write, int[] clock) {
        return plainOrdered(write, clock) && atomicOrdered(write, clock);
    }

    /** Notes a plain access; false if it races with an earlier one. */
    public boolean plainAccess(boolean write, int epoch, int[] clock) {
        boolean inOrder = inOrder(write, clock);
        if (write) {
            plainWrite = epoch;
            plainReaders = 0;
        } else {
            notePlainRead(epoch);
        }
        return inOrder;
    }

    /** Notes an atomic access; false if it races with an earlier plain one. */
    public boolean atomicAccess(boolean write, int epoch, int[] clock) {
        boolean inOrder = plainOrdered(write, clock);
        if (write) {
            noteAtomicWrite(epoch);
        } else {
            noteAtomicRead(epoch);
        }
        return inOrder;
    }

    /** What happened before this clock happens before whoever acquires from here on. */
    public void release(int[] clock, int threads) {
        if (released == null) {
            released = new int[THREADS];
        }
        if (hasReleased) {
            join(released, clock, threads);
        } else {
            System.arraycopy(clock, 0, released, 0, THREADS);
            hasReleased = true;
        }
    }

    /** Takes into a clock what was released here. */
    public void acquire(int[] clock, int threads) {
        if (hasReleased) {
            join(clock, released, threads);
        }
    }

    public static void join(int[] into, int[] from, int threads) {
        for (int i = 0; i < threads; i++) {
            if (from[i] > into[i]) {
                into[i] = from[i];
            }
        }
    }

    public void readBy(int thread, int step) {
        if (lastReads == null) {
            lastReads = new int[THREADS];
        }
        lastReads[thread] = step;
        readers |= 1L << thread;
    }

    public void writtenBy(int step, int access) {
        lastWrite = step;
        lastWriteAccess = access;
        readers = 0;
    }

    public void acquiredBy(int step) {
        lastAcquire = step;
        readers = 0;
    }

    /** Adds a step's dependence clock to those that must come before the next acquisition. */
    public void give(int[] order, int row, int threads) {
        int[] clock = given == null ? new int[THREADS] : given;
        for (int t = 0; t < THREADS; t++) {
            int own = t < threads ? order[row + t] : 0;
            clock[t] = hasGiven ? Math.max(clock[t], own) : own;
        }
        given = clock;
        hasGiven = true;
    }

    /** Joins into a row what {@link #give} collected. */
    public void take(int[] order, int row, int threads) {
        if (hasGiven) {
            for (int t = 0; t < threads; t++) {
                order[row + t] = Math.max(order[row + t], given[t]);
            }
        }
    }
}
