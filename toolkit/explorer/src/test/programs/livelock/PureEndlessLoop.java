// Reads and writes nothing at all; it still has to end the exploration.
class PureEndlessLoop {
    static void run() throws InterruptedException {
        Thread a =
                new Thread(() -> {
                    while (true) {}
                });
        a.start();
        a.join();
    }
}
