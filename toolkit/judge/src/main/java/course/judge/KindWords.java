package course.judge;

/** What a kind of failure means, for somebody who meets it for the first time. */
final class KindWords {

    private KindWords() {}

    /** A sentence or two; for kinds that only the test itself can explain, its own words. */
    static String explain(String kind, String testsOwn) {
        return switch (kind) {
            case "DATA_RACE" ->
                    "Two threads use this variable, one of them writes, and nothing says who comes"
                            + " first. A thread that reads without the same protection as the writer"
                            + " may see an old value for as long as it likes.";
            case "DEADLOCK" ->
                    "Whoever still waits, waits for something that nobody is left to give: the others"
                            + " have ended, or wait themselves.";
            case "LOCK_LEAK" ->
                    "The lock was taken and never given back, so whoever comes next waits for ever. Is"
                            + " there a way out that skips the unlock?";
            case "LOST_WAKEUP" ->
                    "The signal came before anybody waited for it, and nobody remembers it.";
            case "LIVELOCK" ->
                    "The threads run and run, but what they wait for can no longer happen.";
            case "THREAD_LEAK" ->
                    "Threads are left behind that can never end. Whoever starts a thread sees to its"
                            + " end; a pool wants to be closed.";
            case "EXCEPTION" -> "";
            default -> testsOwn;
        };
    }
}
