// It ends, after more steps than are run: never a livelock.
// reason: a schedule of more than
// budget: 20
class ALongWayToGo {
    static volatile int low;
    static volatile int high;

    static void run() throws InterruptedException {
        Thread reader =
                new Thread(() -> {
                    while (high < 300) {
                        Thread.onSpinWait();
                    }
                });
        reader.start();
        while (high < 300) {
            low = (low + 1) % 100;
            if (low == 0) {
                high++;
            }
        }
        reader.join();
    }
}
