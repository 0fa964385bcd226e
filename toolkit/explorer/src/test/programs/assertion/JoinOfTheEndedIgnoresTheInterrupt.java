// join() looks at the interrupt only while the thread is alive.
class JoinOfTheEndedIgnoresTheInterrupt {
    static void run() {
        Thread t = new Thread(() -> {});
        t.start();
        Thread.currentThread().interrupt();
        try {
            t.join();
        } catch (InterruptedException e) {
            return;
        }
        throw new AssertionError("it had ended by then");
    }
}
