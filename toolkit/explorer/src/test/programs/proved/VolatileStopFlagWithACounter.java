// How often it went round is printed and decides nothing.
class VolatileStopFlagWithACounter {
    static volatile boolean halt;

    static void run() throws InterruptedException {
        Thread worker =
                new Thread(() -> {
                    int rounds = 0;
                    while (!halt) {
                        System.out.println("still waiting, " + rounds++);
                    }
                });
        worker.start();
        Thread.sleep(3_000);
        halt = true;
        worker.join();
    }
}
