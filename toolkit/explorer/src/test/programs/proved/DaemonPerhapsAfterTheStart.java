// A thread that has begun can no longer be made a daemon.
// outcomes: daemon | refused
class DaemonPerhapsAfterTheStart {
    static String run() throws InterruptedException {
        Thread worker = new Thread(() -> {});
        Thread other = new Thread(worker::start);
        other.start();
        String seen;
        try {
            worker.setDaemon(true);
            seen = "daemon";
        } catch (IllegalThreadStateException e) {
            seen = "refused";
        }
        other.join();
        worker.join();
        return seen;
    }
}
