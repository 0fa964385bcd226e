// A failure within the budget is a failure, however much is left unexplored.
// budget: 1000
class FoundBeforeTheBudgetEnds {
    static volatile int n;

    static void run() throws InterruptedException {
        Thread[] threads = new Thread[4];
        for (int i = 0; i < threads.length; i++) {
            threads[i] =
                    new Thread(() -> {
                        n++;
                        n++;
                    });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assert n == 8;
    }
}
