// The loop counts its rounds, which changes nothing: it may never see the plain flag.
class StopFlagWithACounter {
    static boolean halt;

    static void run() throws InterruptedException {
        Thread worker =
                new Thread(() -> {
                    long rounds = 0;
                    while (!halt) {
                        rounds++;
                    }
                });
        worker.start();
        Thread.sleep(3_000);
        halt = true;
        worker.join();
    }
}
