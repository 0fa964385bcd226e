class HalfDoneInALongLoop {
    static volatile int left;
    static volatile int right;

    static void move() {
        for (int i = 0; i < 15_000; i++) {
            left++;
            right++;
        }
    }

    static void look() {
        for (int i = 0; i < 15_000; i++) {
            int seen = left;
            if (right < seen) {
                throw new AssertionError("half done");
            }
        }
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(HalfDoneInALongLoop::move);
        Thread b = new Thread(HalfDoneInALongLoop::look);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
