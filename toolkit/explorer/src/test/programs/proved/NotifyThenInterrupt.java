// The signal is sent before the interrupt, so the waiter never throws, whatever it notices first.
// outcomes: signalled false | signalled true
class NotifyThenInterrupt {
    static String run() throws InterruptedException {
        var lock = new Object();
        boolean[] sent = {false};
        String[] result = {null};
        Thread waiter =
                new Thread(() -> {
                    synchronized (lock) {
                        try {
                            while (!sent[0]) {
                                lock.wait();
                            }
                            result[0] = "signalled " + Thread.interrupted();
                        } catch (InterruptedException e) {
                            result[0] = "thrown " + Thread.interrupted();
                        }
                    }
                });
        waiter.start();
        Thread sender =
                new Thread(() -> {
                    synchronized (lock) {
                        sent[0] = true;
                        lock.notify();
                    }
                    waiter.interrupt();
                });
        sender.start();
        sender.join();
        waiter.join();
        return result[0];
    }
}
