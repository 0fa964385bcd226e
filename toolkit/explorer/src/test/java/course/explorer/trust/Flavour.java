package course.explorer.trust;

/** What a program is made of, beside reads and writes. */
enum Flavour {
    MEMORY(2, 3),
    MONITORS(2, 3),
    WAITING(2, 2),
    PARKING(2, 3),
    JOINING(3, 2),
    LOCKS(2, 3),
    SPINNING(2, 3),
    POLLING(2, 3),
    TIMING(2, 2),
    CLOCKS(2, 2, 6),
    CHANCE(2, 2, 6),
    INTERRUPTS(2, 2),
    FAMILIES(3, 2, 6),
    CANCELLING(2, 3, 6),
    LATCHES(2, 2, 6),
    SEMAPHORES(2, 2, 6),
    READERS(3, 2, 6),
    PERMITS(3, 2, 6),
    BARRIERS(2, 2, 6),
    FUTURES(2, 2, 6),
    POOLS(2, 2, 5);

    final int least;
    final int most;

    /** Of ten statements, those that are not mere accesses. */
    final int special;

    Flavour(int least, int most) {
        this(least, most, 4);
    }

    Flavour(int least, int most, int special) {
        this.least = least;
        this.most = most;
        this.special = special;
    }

    /**
     * Whether two accesses may be kept apart by what orders nothing, such as time: a race that no
     * schedule shows.
     */
    boolean keepsApart() {
        return this == TIMING
                || this == CLOCKS
                || this == CHANCE
                || this == INTERRUPTS
                || this == CANCELLING
                || this == READERS
                || this == PERMITS;
    }

    /** Whether equivalence classes can be counted: no spurious wake-ups, no code of the JDK. */
    boolean counts() {
        return this == MEMORY || this == MONITORS || this == JOINING || this == SEMAPHORES;
    }

    /** Most schedules without reduction: the steps of the JDK's own code are very many. */
    long unreduced() {
        return this == FUTURES || this == POOLS ? 1_000 : 100_000;
    }
}
