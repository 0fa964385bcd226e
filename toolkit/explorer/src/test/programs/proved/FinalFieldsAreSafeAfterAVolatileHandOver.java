// outcomes: 0 | 3
class FinalFieldsAreSafeAfterAVolatileHandOver {
    record Point(int x, int y) {}

    static volatile Point shared;

    static int run() throws InterruptedException {
        Thread a = new Thread(() -> shared = new Point(1, 2));
        a.start();
        Point seen = shared;
        int sum = seen == null ? 0 : seen.x() + seen.y();
        a.join();
        return sum;
    }
}
