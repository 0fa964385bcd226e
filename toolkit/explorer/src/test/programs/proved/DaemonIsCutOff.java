// A daemon thread that waits for ever does not keep the program alive.
class DaemonIsCutOff {
    static void run() {
        Object bell = new Object();
        Thread a =
                new Thread(() -> {
                    synchronized (bell) {
                        while (true) {
                            try {
                                bell.wait();
                            } catch (InterruptedException e) {
                                return;
                            }
                        }
                    }
                });
        a.setDaemon(true);
        a.start();
    }
}
