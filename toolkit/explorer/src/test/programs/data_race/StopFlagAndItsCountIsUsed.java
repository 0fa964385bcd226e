// The count is returned, so each round differs; main's sleep ends all the same.
class StopFlagAndItsCountIsUsed {
    static boolean halt;
    static long rounds;

    static void run() throws InterruptedException {
        Thread worker =
                new Thread(() -> {
                    long n = 0;
                    while (!halt) {
                        n++;
                    }
                    rounds = n;
                });
        worker.start();
        Thread.sleep(3_000);
        halt = true;
        worker.join();
    }
}
