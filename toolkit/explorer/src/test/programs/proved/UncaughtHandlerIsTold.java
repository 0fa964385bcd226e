// The handler runs in the thread that ends, before it ends.
// outcomes: worker: no luck
class UncaughtHandlerIsTold {
    static String told = "nobody";

    static String run() throws InterruptedException {
        Thread worker =
                new Thread(
                        () -> {
                            throw new IllegalStateException("no luck");
                        },
                        "worker");
        worker.setUncaughtExceptionHandler((t, e) -> told = t.getName() + ": " + e.getMessage());
        worker.start();
        worker.join();
        return told;
    }
}
