// The program swallows every Throwable; what it then finds wrong it says again.
class SwallowedAssertionIsNotHidden {
    static volatile int n;
    static volatile boolean wrong;

    static void run() throws InterruptedException {
        Thread a =
                new Thread(() -> {
                    try {
                        assert n == 0;
                    } catch (Throwable all) {
                        wrong = true;
                    }
                });
        a.start();
        n = 1;
        a.join();
        assert !wrong;
    }
}
