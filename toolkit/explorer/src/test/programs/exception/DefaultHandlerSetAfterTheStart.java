// The default handler, too, can come too late.
// outcomes: nobody | told
class DefaultHandlerSetAfterTheStart {
    static String told = "nobody";

    static String run() throws InterruptedException {
        Thread worker =
                new Thread(() -> {
                    throw new IllegalStateException("no luck");
                });
        worker.start();
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> told = "told");
        worker.join();
        return told;
    }
}
