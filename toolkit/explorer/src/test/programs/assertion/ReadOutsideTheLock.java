// Read under one lock hold, write under the next: no race, still a lost update.
class ReadOutsideTheLock {
    private int count;

    synchronized int get() {
        return count;
    }

    synchronized void set(int value) {
        count = value;
    }

    static void run() throws InterruptedException {
        ReadOutsideTheLock counter = new ReadOutsideTheLock();
        Thread a = new Thread(() -> counter.set(counter.get() + 1));
        Thread b = new Thread(() -> counter.set(counter.get() + 1));
        a.start();
        b.start();
        a.join();
        b.join();
        assert counter.get() == 2;
    }
}
