package course.explorer;

/** How a schedule fails, in the order in which one kind is chosen over another. */
public enum Kind {
    /** An {@link AssertionError} that no thread and no handler caught. */
    ASSERTION("an assertion fails"),
    /** Any other exception that no thread and no handler caught. */
    EXCEPTION("an exception ends a thread"),
    /** Somebody waits for a lock whose owner has ended without giving it back. */
    LOCK_LEAK("a lock is never given back"),
    /** Threads wait for each other in a circle, or for an action nobody is left to take. */
    DEADLOCK("threads wait for ever"),
    /** A thread waits for a signal that was sent before it began to wait. */
    LOST_WAKEUP("a signal came before anybody waited for it"),
    /** Threads run for ever and get nowhere. */
    LIVELOCK("threads run for ever and get nowhere"),
    /** The body has returned, but threads that are not daemons can never end. */
    THREAD_LEAK("threads are left behind that can never end"),
    /** Two accesses to one variable, one of them a write, that nothing orders (JLS §17.4.5). */
    DATA_RACE("two threads use a variable and nothing orders them"),
    /** Something that ought to be possible happens in no schedule. */
    NEVER("something that should be possible never happens");

    private final String sentence;

    Kind(String sentence) {
        this.sentence = sentence;
    }

    /** The kind in plain words, to stand in a sentence: "… in 2 of 4 schedules". */
    public String sentence() {
        return sentence;
    }
}
