// Peterson's lock on plain fields excludes under sequential consistency, which Java does not
// promise to a racy program.
class PetersonPlain {
    static boolean wants0;
    static boolean wants1;
    static int turn;
    static int inside;

    static int run() throws InterruptedException {
        Thread a =
                new Thread(() -> {
                    wants0 = true;
                    turn = 1;
                    while (wants1 && turn == 1) {
                        Thread.onSpinWait();
                    }
                    inside++;
                    wants0 = false;
                });
        Thread b =
                new Thread(() -> {
                    wants1 = true;
                    turn = 0;
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
        return inside;
    }
}
