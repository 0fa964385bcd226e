// An interrupt is taken for the baton.
class Relay {
    private int turn;

    void first(Runnable run) {
        inTurn(0, run);
    }

    void second(Runnable run) {
        inTurn(1, run);
    }

    void third(Runnable run) {
        inTurn(2, run);
    }

    private void inTurn(int place, Runnable run) {
        synchronized (this) {
            try {
                while (turn < place) {
                    wait();
                }
            } catch (InterruptedException e) {
                turn = place;
            }
        }
        run.run();
        synchronized (this) {
            turn = place + 1;
            notifyAll();
        }
    }
}
