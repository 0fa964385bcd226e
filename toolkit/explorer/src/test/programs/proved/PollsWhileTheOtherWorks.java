// The worker may go round any number of times before main looks again; every fair schedule ends.
class PollsWhileTheOtherWorks {
    static volatile boolean halt;
    static volatile boolean begun;

    static void run() throws InterruptedException {
        Thread worker =
                new Thread(() -> {
                    while (!halt) {
                        begun = true;
                    }
                });
        worker.start();
        while (!begun) {
            Thread.sleep(20);
        }
        halt = true;
        worker.join();
    }
}
