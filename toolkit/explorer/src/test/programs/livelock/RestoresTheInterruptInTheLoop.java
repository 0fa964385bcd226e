// The wait throws at once, over and over, and never leaves the monitor; the counter's last change
// was long ago.
class RestoresTheInterruptInTheLoop {
    static boolean open;
    static int asked;

    static synchronized void await() {
        asked++;
        while (!open) {
            try {
                RestoresTheInterruptInTheLoop.class.wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static synchronized void open() {
        open = true;
        RestoresTheInterruptInTheLoop.class.notifyAll();
    }

    static void run() throws InterruptedException {
        Thread waiter = new Thread(RestoresTheInterruptInTheLoop::await);
        waiter.start();
        waiter.interrupt();
        open();
        waiter.join();
    }
}
