// outcomes: interrupted
class InterruptBeforeTheSleep {
    static String run() {
        Thread.currentThread().interrupt();
        try {
            Thread.sleep(10);
            return "slept";
        } catch (InterruptedException e) {
            return "interrupted";
        }
    }
}
