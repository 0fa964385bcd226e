package course.judge;

/** What a kind of failure means, for somebody who meets it for the first time. */
final class KindWords {

    private KindWords() {}

    /** The word with which the author of a test begins what is no more than a likely cause. */
    private static final String GUESS = "Often";

    /**
     * A sentence or two: what this kind of failure is, or for kinds that only the test itself can
     * explain what it promises; then the likely cause that the test's author names, if any.
     */
    static String explain(String kind, String testsOwn) {
        int guess = testsOwn.indexOf(GUESS);
        String known = known(kind);
        return known.isEmpty()
                ? testsOwn
                : guess < 0 ? known : known + " " + testsOwn.substring(guess);
    }

    /** What a kind of failure is, or nothing. */
    private static String known(String kind) {
        return switch (kind) {
            case "DATA_RACE" ->
                    "Two threads use this variable, one of them writes, and nothing says who comes"
                            + " first: no common lock, nothing volatile. A reader may see an old"
                            + " value, and of two changes one may be lost.";
            case "DEADLOCK" ->
                    "The threads that are left wait for something that nobody will do any more: all"
                            + " others have ended, or wait as well.";
            case "LOCK_LEAK" ->
                    "The lock was taken and never given back, so the next thread waits for ever. Is"
                            + " there a way out that skips the unlock?";
            case "LOST_WAKEUP" ->
                    "The signal came before anybody waited for it, and nobody remembers it.";
            case "LIVELOCK" ->
                    "The threads run and run, but what they wait for can no longer happen.";
            case "THREAD_LEAK" ->
                    "Threads are left behind that can never end. The code that starts a thread also"
                            + " sees to its end; a pool has to be shut down.";
            case "BUSY_WAITING" ->
                    "Such a loop takes a processor from the threads that work. Let the thread wait, and"
                            + " wake it when it has happened.";
            case "EXCEPTION" -> "Nothing caught the exception, so the thread ended there.";
            default -> "";
        };
    }
}
