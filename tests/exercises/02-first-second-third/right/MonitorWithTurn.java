// One number under a monitor says whose turn it is.
class Relay {
    private int turn = 1;

    void first(Runnable run) throws InterruptedException {
        take(1, run);
    }

    void second(Runnable run) throws InterruptedException {
        take(2, run);
    }

    void third(Runnable run) throws InterruptedException {
        take(3, run);
    }

    private synchronized void take(int place, Runnable run) throws InterruptedException {
        while (turn != place) {
            wait();
        }
        run.run();
        turn = turn + 1;
        notifyAll();
    }
}
