// One of the two starts is refused, whichever comes second.
// outcomes: main is refused | other is refused
class StartedByTwoThreads {
    static String refused;

    static String run() throws InterruptedException {
        Thread worker = new Thread(() -> {});
        Thread other = new Thread(() -> start(worker, "other"));
        other.start();
        start(worker, "main");
        other.join();
        worker.join();
        return refused + " is refused";
    }

    private static void start(Thread worker, String who) {
        try {
            worker.start();
        } catch (IllegalThreadStateException e) {
            refused = who;
        }
    }
}
