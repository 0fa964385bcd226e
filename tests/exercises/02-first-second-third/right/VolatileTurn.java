// A volatile number, looked at again and again.
class Relay {
    private volatile int turn = 1;

    void first(Runnable run) throws InterruptedException {
        run.run();
        turn = 2;
    }

    void second(Runnable run) throws InterruptedException {
        while (turn < 2) {
            Thread.onSpinWait();
        }
        run.run();
        turn = 3;
    }

    void third(Runnable run) throws InterruptedException {
        while (turn < 3) {
            Thread.onSpinWait();
        }
        run.run();
    }
}
