// An interrupt and a signal from two threads: whichever comes first ends the wait.
// outcomes: signalled false | signalled true | thrown false | thrown true
class InterruptOrNotify {
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
                            result[0] = "thrown " + sent[0];
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
                });
        sender.start();
        waiter.interrupt();
        sender.join();
        waiter.join();
        return result[0];
    }
}
