// or: DEADLOCK
// The signal may come when one waiter is interrupted and the other does not wait yet.
class SignalToAnInterruptedWaiter {
    static final Object MONITOR = new Object();

    static void await() {
        synchronized (MONITOR) {
            try {
                MONITOR.wait();
            } catch (InterruptedException e) {
                // Leaves, and takes the signal with it.
            }
        }
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(SignalToAnInterruptedWaiter::await);
        Thread b = new Thread(SignalToAnInterruptedWaiter::await);
        a.start();
        b.start();
        a.interrupt();
        synchronized (MONITOR) {
            MONITOR.notify();
        }
        a.join();
        b.join();
    }
}
