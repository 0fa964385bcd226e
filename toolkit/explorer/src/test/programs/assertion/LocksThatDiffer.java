// Each thread holds a lock, but not the same one.
// also: DATA_RACE
class LocksThatDiffer {
    static int count;

    static void add(Object lock) {
        synchronized (lock) {
            count++;
        }
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> add(new Object()));
        Thread b = new Thread(() -> add(new Object()));
        a.start();
        b.start();
        a.join();
        b.join();
        assert count == 2;
    }
}
