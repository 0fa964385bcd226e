// A thread of the JDK, not of the model, completes the future.
// reason: Process
class FinishedProcessCallsBack {
    static volatile int n;

    static void run() throws Exception {
        Process child = new ProcessBuilder("true").start();
        child.onExit().thenRun(() -> n++);
        child.waitFor();
    }
}
