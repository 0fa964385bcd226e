import java.util.concurrent.Callable;

/**
 * How a call ended whose caller was interrupted. Under the explorer the interrupt comes at every
 * point there is: before the call, wherever it waits, and when it is over. Shared by the hidden
 * tests of all exercises and compiled with each.
 *
 * @param value what the call gave, if it threw nothing
 * @param thrown what it threw, or null
 * @param flag whether the caller's interrupt status was set afterwards
 */
record Interrupted(Object value, Throwable thrown, boolean flag) {

    /**
     * Calls it in a thread called caller, interrupts that thread, and waits for its end.
     *
     * @param beside what others do meanwhile, each in a thread of its own
     */
    static Interrupted call(Callable<?> call, Together.Task... beside) throws InterruptedException {
        Interrupted[] ending = new Interrupted[1];
        Thread caller = new Thread(() -> ending[0] = ending(call), "caller");
        Thread[] others = new Thread[beside.length];
        for (int i = 0; i < beside.length; i++) {
            others[i] = Together.thread("thread " + (i + 1), beside[i]);
            others[i].start();
        }
        caller.start();
        caller.interrupt();
        caller.join();
        for (Thread other : others) {
            other.join();
        }
        return ending[0];
    }

    private static Interrupted ending(Callable<?> call) {
        Object value = null;
        Throwable thrown = null;
        try {
            value = call.call();
        } catch (Exception e) {
            thrown = e;
        }
        return new Interrupted(value, thrown, Thread.currentThread().isInterrupted());
    }

    boolean gaveUp() {
        return thrown instanceof InterruptedException;
    }

    /** What came of the call, to stand after "it". */
    String words() {
        return thrown == null ? "gave " + value : "threw " + thrown;
    }
}
