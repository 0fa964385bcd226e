class DoubleCheckedLockingPlain {
    static DoubleCheckedLockingPlain instance;
    int value = 7;

    static DoubleCheckedLockingPlain get() {
        if (instance == null) {
            synchronized (DoubleCheckedLockingPlain.class) {
                if (instance == null) {
                    instance = new DoubleCheckedLockingPlain();
                }
            }
        }
        return instance;
    }

    static int run() throws InterruptedException {
        Thread a = new Thread(DoubleCheckedLockingPlain::get);
        a.start();
        int value = get().value;
        a.join();
        return value;
    }
}
