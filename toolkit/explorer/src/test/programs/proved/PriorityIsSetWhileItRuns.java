// The thread reads its priority before or after it is changed.
// outcomes: 5 | 7
class PriorityIsSetWhileItRuns {
    static int seen;

    static String run() throws InterruptedException {
        Thread worker = new Thread(() -> seen = Thread.currentThread().getPriority());
        worker.start();
        worker.setPriority(7);
        worker.join();
        return "" + seen;
    }
}
