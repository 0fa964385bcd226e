// The holder idiom: class initialisation is the lock, and its happens-before publishes the
// instance.
// outcomes: 7
class LazyHolder {
    static int made;
    int value;

    LazyHolder() {
        value = 7;
        made++;
    }

    static class Holder {
        static final LazyHolder INSTANCE = new LazyHolder();
    }

    static int run() throws InterruptedException {
        int[] seen = new int[2];
        Thread a = new Thread(() -> seen[0] = Holder.INSTANCE.value);
        Thread b = new Thread(() -> seen[1] = Holder.INSTANCE.value);
        a.start();
        b.start();
        a.join();
        b.join();
        assert made == 1 && seen[0] == seen[1];
        return seen[0];
    }
}
