// Sleeps in small steps until the clock says that it is time.
class SleepsUntilAMomentByTheClock {
    static volatile boolean done;

    static void run() throws InterruptedException {
        Thread sleeper =
                new Thread(() -> {
                    long begin = System.nanoTime();
                    while (System.nanoTime() - begin < 30_000_000) {
                        try {
                            Thread.sleep(10);
                        } catch (InterruptedException e) {
                            return;
                        }
                    }
                    done = true;
                });
        sleeper.start();
        sleeper.join();
        assert done;
    }
}
