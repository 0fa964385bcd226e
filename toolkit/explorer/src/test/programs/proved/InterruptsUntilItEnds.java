// Interrupts it again and again, until it has ended.
class InterruptsUntilItEnds {
    static void run() throws InterruptedException {
        Thread sleeper =
                new Thread(() -> {
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        // it is to end
                    }
                });
        sleeper.start();
        while (sleeper.isAlive()) {
            sleeper.interrupt();
            sleeper.join(10);
        }
    }
}
