// A loop that is left in its first round, twice, is no loop that goes round for ever.
// outcomes: 11 | 12 | 22
class LoopThatReturnsIsCalledTwice {
    static volatile int x = 1;

    static int first() {
        while (true) {
            int seen = x;
            if (seen > 0) {
                return seen;
            }
        }
    }

    static int run() throws InterruptedException {
        Thread t = new Thread(() -> x = 2);
        t.start();
        int both = first() * 10 + first();
        t.join();
        return both;
    }
}
