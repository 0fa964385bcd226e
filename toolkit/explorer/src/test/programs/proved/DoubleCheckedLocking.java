// outcomes: 7
class DoubleCheckedLocking {
    static volatile DoubleCheckedLocking instance;
    int value = 7;

    static DoubleCheckedLocking get() {
        DoubleCheckedLocking local = instance;
        if (local == null) {
            synchronized (DoubleCheckedLocking.class) {
                local = instance;
                if (local == null) {
                    local = new DoubleCheckedLocking();
                    instance = local;
                }
            }
        }
        return local;
    }

    static int run() throws InterruptedException {
        Thread a = new Thread(DoubleCheckedLocking::get);
        a.start();
        int value = get().value;
        a.join();
        return value;
    }
}
