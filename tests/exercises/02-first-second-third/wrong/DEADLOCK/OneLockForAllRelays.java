// A monitor of the class: a relay that waits shuts all others out.
class Relay {
    private volatile int turn = 1;

    void first(Runnable run) {
        run.run();
        turn = 2;
        wake();
    }

    void second(Runnable run) throws InterruptedException {
        waitFor(2);
        run.run();
        turn = 3;
        wake();
    }

    void third(Runnable run) throws InterruptedException {
        waitFor(3);
        run.run();
    }

    private void waitFor(int place) throws InterruptedException {
        synchronized (Relay.class) {
            synchronized (this) {
                while (turn < place) {
                    wait();
                }
            }
        }
    }

    private synchronized void wake() {
        notifyAll();
    }
}
