// A join that waits a moment only may come back before the thread has ended.
// outcomes: 0 | 1
class JoinForAMoment {
    static int run() throws InterruptedException {
        int[] result = new int[1];
        Thread a = new Thread(() -> result[0] = 1);
        a.start();
        a.join(1);
        return result[0];
    }
}
