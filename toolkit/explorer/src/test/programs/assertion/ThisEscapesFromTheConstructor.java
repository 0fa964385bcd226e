// A constructor that starts a thread hands itself out half made; even a final field is seen at its
// default.
// also: DATA_RACE
class ThisEscapesFromTheConstructor {
    final int value;
    final Thread reader;

    ThisEscapesFromTheConstructor() {
        reader =
                new Thread(() -> {
                    assert value() == 7;
                });
        reader.start();
        value = 7;
    }

    int value() {
        return value;
    }

    static void run() throws InterruptedException {
        new ThisEscapesFromTheConstructor().reader.join();
    }
}
