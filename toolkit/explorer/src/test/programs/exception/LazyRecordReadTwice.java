// Looked at, then read again: nothing orders the two reads, and the second may see the older null.
// remark: LazyRecordReadTwice.shared
class LazyRecordReadTwice {
    record Point(int x) {}

    static Point shared;

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> shared = new Point(3));
        a.start();
        if (shared != null) {
            assert shared.x() == 3;
        }
        a.join();
    }
}
