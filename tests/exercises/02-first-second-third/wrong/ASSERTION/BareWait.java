// Waits for a signal that may have come before, and may be woken by nobody at all.
class Relay {
    private final Object firstDone = new Object();
    private final Object secondDone = new Object();

    void first(Runnable run) throws InterruptedException {
        run.run();
        synchronized (firstDone) {
            firstDone.notify();
        }
    }

    void second(Runnable run) throws InterruptedException {
        synchronized (firstDone) {
            firstDone.wait();
        }
        run.run();
        synchronized (secondDone) {
            secondDone.notify();
        }
    }

    void third(Runnable run) throws InterruptedException {
        synchronized (secondDone) {
            secondDone.wait();
        }
        run.run();
    }
}
