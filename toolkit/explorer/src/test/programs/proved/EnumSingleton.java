// outcomes: 2
class EnumSingleton {
    enum Counter {
        INSTANCE;

        private int n;

        synchronized int next() {
            return ++n;
        }
    }

    static int run() throws InterruptedException {
        Thread a = new Thread(() -> Counter.INSTANCE.next());
        Thread b = new Thread(() -> Counter.INSTANCE.next());
        a.start();
        b.start();
        a.join();
        b.join();
        return Counter.INSTANCE.n;
    }
}
