// The sources' first example in the small: two threads add to one plain counter, and one addition
// is lost.
// also: DATA_RACE
class LostUpdate {
    static int count;

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> count++);
        Thread b = new Thread(() -> count++);
        a.start();
        b.start();
        a.join();
        b.join();
        assert count == 2 : "an update was lost: " + count;
    }
}
