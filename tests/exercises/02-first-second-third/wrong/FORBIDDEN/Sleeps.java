// Sleeps and hopes.
class Relay {
    /** Runs at once. */
    void first(Runnable run) throws InterruptedException {
        run.run();
    }

    /** Runs when the first has ended. */
    void second(Runnable run) throws InterruptedException {
        Thread.sleep(100);
        run.run();
    }

    /** Runs when the second has ended. */
    void third(Runnable run) throws InterruptedException {
        Thread.sleep(200);
        run.run();
    }
}
