// The same lost update without an assertion: both results are among the outcomes, and the race is
// the finding.
// outcomes: 1 | 2
class LostUpdateShown {
    static int count;

    static int run() throws InterruptedException {
        Thread a = new Thread(() -> count++);
        Thread b = new Thread(() -> count++);
        a.start();
        b.start();
        a.join();
        b.join();
        return count;
    }
}
