// Without volatile, and right all the same: the object is immutable and the field is read once
// outside the lock.
// outcomes: 5 5
// remark: DoubleCheckedLockingOfARecord.settings
class DoubleCheckedLockingOfARecord {
    record Settings(int size) {}

    static final Object lock = new Object();
    static Settings settings;

    static Settings settings() {
        Settings s = settings;
        if (s != null) {
            return s;
        }
        synchronized (lock) {
            if (settings == null) {
                settings = new Settings(5);
            }
            return settings;
        }
    }

    static String run() throws InterruptedException {
        int[] seen = new int[2];
        Thread t = new Thread(() -> seen[0] = settings().size());
        t.start();
        seen[1] = settings().size();
        t.join();
        return seen[0] + " " + seen[1];
    }
}
