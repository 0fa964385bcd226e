// As it comes: nobody waits.
class Relay {
    /** Runs at once. */
    void first(Runnable run) throws InterruptedException {
        run.run();
    }

    /** Runs when the first has ended. */
    void second(Runnable run) throws InterruptedException {
        // TODO: nobody waits for anybody
        run.run();
    }

    /** Runs when the second has ended. */
    void third(Runnable run) throws InterruptedException {
        run.run();
    }
}
