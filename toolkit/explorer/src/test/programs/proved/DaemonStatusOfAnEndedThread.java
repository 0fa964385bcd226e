// outcomes: true refused
class DaemonStatusOfAnEndedThread {
    static String run() throws InterruptedException {
        Thread ended = new Thread(() -> {});
        ended.start();
        ended.join();
        ended.setDaemon(true);
        String seen = "" + ended.isDaemon();
        try {
            Thread.currentThread().setDaemon(true);
            return seen;
        } catch (IllegalThreadStateException e) {
            return seen + " refused";
        }
    }
}
