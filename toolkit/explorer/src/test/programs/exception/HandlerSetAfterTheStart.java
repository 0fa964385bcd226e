// A thread may have thrown before its handler is set; then nobody is told.
// outcomes: nobody | told
class HandlerSetAfterTheStart {
    static String told = "nobody";

    static String run() throws InterruptedException {
        Thread worker =
                new Thread(() -> {
                    throw new IllegalStateException("no luck");
                });
        worker.start();
        worker.setUncaughtExceptionHandler((t, e) -> told = "told");
        worker.join();
        return told;
    }
}
