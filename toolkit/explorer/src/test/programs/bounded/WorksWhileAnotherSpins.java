// or: PROVED
// The variable is first seen to be shared when a way to go on from a schedule that was cut is
// tried.
class WorksWhileAnotherSpins {
    static volatile boolean told;
    static volatile int rounds;

    static void run() throws InterruptedException {
        Thread worker =
                new Thread(() -> {
                    while (!told) {
                        rounds = 1;
                    }
                });
        worker.start();
        while (rounds == 0) {
            Thread.onSpinWait();
        }
        told = true;
        worker.join();
    }
}
