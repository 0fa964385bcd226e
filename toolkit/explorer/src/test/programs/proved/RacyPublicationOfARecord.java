// A race that publishes a record: whoever sees it sees it whole (JLS §17.5).
// outcomes: nothing yet | 3 and 4
// remark: RacyPublicationOfARecord.shared
class RacyPublicationOfARecord {
    record Point(int x, int y) {}

    static Point shared;

    static String run() throws InterruptedException {
        Thread a = new Thread(() -> shared = new Point(3, 4));
        a.start();
        Point seen = shared;
        String text = seen == null ? "nothing yet" : seen.x() + " and " + seen.y();
        a.join();
        return text;
    }
}
