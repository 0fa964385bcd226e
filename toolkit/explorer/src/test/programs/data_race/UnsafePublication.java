// A mutable object handed over through a plain field: both the reference and its field race.
class UnsafePublication {
    int value;
    static UnsafePublication shared;

    UnsafePublication() {
        value = 7;
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> shared = new UnsafePublication());
        a.start();
        UnsafePublication seen = shared;
        if (seen != null) {
            assert seen.value == 7;
        }
        a.join();
    }
}
