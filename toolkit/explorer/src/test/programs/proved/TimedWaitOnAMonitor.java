// A signal within the limit, a signal after it, and one before the wait begins.
// outcomes: early | signal | time
class TimedWaitOnAMonitor {
    static Object run() throws InterruptedException {
        var lock = new Object();
        boolean[] sent = {false};
        Thread sender =
                new Thread(() -> {
                    try {
                        Thread.sleep(100);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    synchronized (lock) {
                        sent[0] = true;
                        lock.notify();
                    }
                });
        sender.start();
        String result;
        synchronized (lock) {
            if (sent[0]) {
                result = "early";
            } else {
                lock.wait(200);
                result = sent[0] ? "signal" : "time";
            }
        }
        sender.join();
        return result;
    }
}
