// The thread that joins may be interrupted before its child ends, or only afterwards.
class ChildEndsBeforeTheInterrupt {
    static volatile int mark;

    static void parent() {
        Thread first = new Thread(() -> mark = 1);
        Thread second = new Thread(() -> mark = 2);
        first.start();
        second.start();
        try {
            first.join();
        } catch (InterruptedException e) {
            return;
        }
        throw new AssertionError("the child had ended first");
    }

    static void run() throws InterruptedException {
        Thread parent = new Thread(ChildEndsBeforeTheInterrupt::parent);
        parent.start();
        parent.interrupt();
        parent.join();
    }
}
