// A static synchronized method and a block on the class literal hold the same monitor.
// outcomes: 3
class SynchronizedOnAClassLiteral {
    static int sum;

    static synchronized void one() {
        sum++;
    }

    static int run() throws InterruptedException {
        Thread a = new Thread(SynchronizedOnAClassLiteral::one);
        Thread b =
                new Thread(() -> {
                    synchronized (SynchronizedOnAClassLiteral.class) {
                        sum += 2;
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return sum;
    }
}
