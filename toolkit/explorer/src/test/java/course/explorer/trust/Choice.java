package course.explorer.trust;

/**
 * A step that may be taken.
 *
 * @param thread by whom
 * @param waiter whom it wakes, or -1
 * @param spurious whether a wait ends without a signal
 * @param late whether a wait ends since its time is over
 * @param interrupted whether a wait ends since its thread was interrupted
 * @param value what nobody in the program decides: a number, or how many ms pass at a reading
 */
record Choice(
        int thread, int waiter, boolean spurious, boolean late, boolean interrupted, int value) {

    static Choice plain(int thread) {
        return new Choice(thread, -1, false, false, false, 0);
    }

    static Choice wake(int thread, int waiter) {
        return new Choice(thread, waiter, false, false, false, 0);
    }

    static Choice spurious(int thread) {
        return new Choice(thread, -1, true, false, false, 0);
    }

    static Choice late(int thread) {
        return new Choice(thread, -1, false, true, false, 0);
    }

    static Choice interrupted(int thread) {
        return new Choice(thread, -1, false, false, true, 0);
    }

    static Choice of(int thread, int value) {
        return new Choice(thread, -1, false, false, false, value);
    }
}
