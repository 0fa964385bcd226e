// The causes of an exception that two threads share are seen before or after they are set.
// outcomes: false 0 | false 1 | true 1
class CauseGivenMeanwhile {
    static String run() throws InterruptedException {
        var shared = new Exception("shared");
        Thread other =
                new Thread(() -> {
                    shared.addSuppressed(new Exception("suppressed"));
                    shared.initCause(new Exception("cause"));
                });
        other.start();
        boolean caused = shared.getCause() != null;
        int suppressed = shared.getSuppressed().length;
        other.join();
        return caused + " " + suppressed;
    }
}
