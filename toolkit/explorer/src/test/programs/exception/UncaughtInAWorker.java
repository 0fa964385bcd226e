// A worker's exception reaches nobody: join returns as if all were well, so it must be a finding of
// its own.
class UncaughtInAWorker {
    static void run() throws InterruptedException {
        Thread a = new Thread(() -> Integer.parseInt("x"));
        a.start();
        a.join();
    }
}
