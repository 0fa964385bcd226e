// Three levels deep: the grandchild that is joined, its sibling, and an interrupt from above.
class GrandchildEndsBeforeTheInterrupt {
    static final Object MONITOR = new Object();
    static volatile boolean joined;

    static void touch() {
        synchronized (MONITOR) {
            MONITOR.notifyAll();
        }
    }

    static void middle() {
        Thread one = new Thread(GrandchildEndsBeforeTheInterrupt::touch);
        Thread two = new Thread(GrandchildEndsBeforeTheInterrupt::touch);
        one.start();
        two.start();
        try {
            one.join();
            joined = true;
        } catch (InterruptedException e) {
            // The other way.
        }
    }

    static void run() throws InterruptedException {
        Thread middle = new Thread(GrandchildEndsBeforeTheInterrupt::middle);
        Thread top =
                new Thread(() -> {
                    middle.start();
                    middle.interrupt();
                });
        top.start();
        top.join();
        middle.join();
        assert !joined : "joined before the interrupt came";
    }
}
