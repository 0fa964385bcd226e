// One field in the class above is not final, though nobody reads it.
class RacyPublicationWithOneFieldNotFinal {
    static class Base {
        int hits;
    }

    static class Point extends Base {
        final int x;

        Point(int x) {
            this.x = x;
        }
    }

    static Point shared;

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> shared = new Point(3));
        a.start();
        Point seen = shared;
        assert seen == null || seen.x == 3;
        a.join();
    }
}
