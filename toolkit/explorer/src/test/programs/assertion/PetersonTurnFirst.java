// The two writes of the entry swapped: both get in.
// also: DATA_RACE
class PetersonTurnFirst {
    static volatile boolean wants0;
    static volatile boolean wants1;
    static volatile int turn;
    static int inside;

    static void run() throws InterruptedException {
        Thread a =
                new Thread(() -> {
                    turn = 1;
                    wants0 = true;
                    while (wants1 && turn == 1) {
                        Thread.onSpinWait();
                    }
                    inside++;
                    wants0 = false;
                });
        Thread b =
                new Thread(() -> {
                    turn = 0;
                    wants1 = true;
                    while (wants0 && turn == 0) {
                        Thread.onSpinWait();
                    }
                    inside++;
                    wants1 = false;
                });
        a.start();
        b.start();
        a.join();
        b.join();
        assert inside == 2;
    }
}
