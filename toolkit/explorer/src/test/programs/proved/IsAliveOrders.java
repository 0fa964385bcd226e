// "Any action that signals that a thread has terminated": isAlive returning false is a
// synchronises-with edge.
class IsAliveOrders {
    static int n;

    static void run() {
        Thread a = new Thread(() -> n = 1);
        a.start();
        while (a.isAlive()) {
            Thread.onSpinWait();
        }
        assert n == 1;
    }
}
