// The end of a virtual thread and an interrupt: join returns, or throws with the child ended.
class VirtualChildEndsBeforeTheInterrupt {
    static volatile boolean ended;

    static void parent() {
        Thread child = Thread.ofVirtual().start(() -> ended = true);
        try {
            child.join();
        } catch (InterruptedException e) {
            assert child.isAlive() : "interrupted, and the child had ended";
        }
    }

    static void run() throws InterruptedException {
        Thread parent = new Thread(VirtualChildEndsBeforeTheInterrupt::parent);
        parent.start();
        while (!ended) {
            Thread.onSpinWait();
        }
        parent.interrupt();
        parent.join();
    }
}
