// outcomes: in time | too late
class DeadlineMayPassOrNot {
    static String run() throws InterruptedException {
        long deadline = System.nanoTime() + 50_000_000;
        Thread worker = new Thread(() -> {});
        worker.start();
        worker.join();
        return System.nanoTime() <= deadline ? "in time" : "too late";
    }
}
