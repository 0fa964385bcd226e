// outcomes: stopped
class FlagStopsTheWorker {
    static volatile boolean stop;

    static String run() throws InterruptedException {
        Thread worker =
                new Thread(() -> {
                    while (!stop) {
                        Thread.onSpinWait();
                    }
                });
        worker.start();
        stop = true;
        worker.join();
        return "stopped";
    }
}
