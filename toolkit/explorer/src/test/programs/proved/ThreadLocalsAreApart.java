// outcomes: 1 1 0
class ThreadLocalsAreApart {
    static final ThreadLocal<Integer> MINE = ThreadLocal.withInitial(() -> 0);

    static String run() throws InterruptedException {
        int[] seen = new int[2];
        Thread[] threads = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int n = i;
            threads[i] =
                    new Thread(() -> {
                        MINE.set(MINE.get() + 1);
                        seen[n] = MINE.get();
                    });
            threads[i].start();
        }
        for (Thread t : threads) {
            t.join();
        }
        return seen[0] + " " + seen[1] + " " + MINE.get();
    }
}
