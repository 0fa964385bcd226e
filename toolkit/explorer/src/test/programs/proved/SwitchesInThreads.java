// Switches over strings, enums, types and records, run for the first time by two threads at once.
// outcomes: 10
class SwitchesInThreads {
    enum Coin {
        HEADS,
        TAILS
    }

    sealed interface Shape {}

    record Circle(int radius) implements Shape {}

    record Box(int width, int height) implements Shape {}

    static int of(Object o) {
        return switch (o) {
            case String s ->
                    switch (s) {
                        case "one" -> 1;
                        default -> 0;
                    };
            case Coin c ->
                    switch (c) {
                        case HEADS -> 1;
                        case TAILS -> 2;
                    };
            case Circle(int radius) -> radius;
            case Box(int width, int height) -> width * height;
            default -> 0;
        };
    }

    static int run() throws InterruptedException {
        int[] sums = new int[2];
        Thread a = new Thread(() -> sums[0] = of("one") + of(Coin.TAILS));
        Thread b = new Thread(() -> sums[1] = of(new Circle(1)) + of(new Box(2, 3)));
        a.start();
        b.start();
        a.join();
        b.join();
        return sums[0] + sums[1];
    }
}
