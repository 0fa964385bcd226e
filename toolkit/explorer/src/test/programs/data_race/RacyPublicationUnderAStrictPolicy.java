// strict: yes
class RacyPublicationUnderAStrictPolicy {
    record Point(int x, int y) {}

    static Point shared;

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> shared = new Point(3, 4));
        a.start();
        Point seen = shared;
        assert seen == null || seen.x() + 1 == seen.y();
        a.join();
    }
}
