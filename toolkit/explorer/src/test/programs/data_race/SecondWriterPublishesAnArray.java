// One of the two who write publishes something immutable, the other does not.
class SecondWriterPublishesAnArray {
    static Object shared;

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> shared = "immutable");
        Thread b = new Thread(() -> shared = new StringBuilder("not"));
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
