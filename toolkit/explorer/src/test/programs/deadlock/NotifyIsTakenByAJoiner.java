/** A join waits in the wait set of the thread, and a single notify may be spent on it. */
class NotifyIsTakenByAJoiner {
    static void run() throws InterruptedException {
        boolean[] told = new boolean[1];
        Thread worker =
                new Thread() {
                    @Override
                    public synchronized void run() {
                        while (!told[0]) {
                            try {
                                wait();
                            } catch (InterruptedException e) {
                                throw new AssertionError(e);
                            }
                        }
                    }
                };
        Thread teller =
                new Thread(() -> {
                    synchronized (worker) {
                        told[0] = true;
                        worker.notify();
                    }
                });
        worker.start();
        teller.start();
        worker.join();
        teller.join();
    }
}
