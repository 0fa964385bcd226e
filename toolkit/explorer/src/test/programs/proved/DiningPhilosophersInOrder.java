// Each takes the fork with the lower number first.
class DiningPhilosophersInOrder {
    static void run() throws InterruptedException {
        Object[] forks = {new Object(), new Object(), new Object()};
        int[] meals = new int[3];
        Thread[] philosophers = new Thread[3];
        for (int i = 0; i < 3; i++) {
            int seat = i;
            Object lower = forks[Math.min(i, (i + 1) % 3)];
            Object higher = forks[Math.max(i, (i + 1) % 3)];
            philosophers[i] =
                    new Thread(() -> {
                        synchronized (lower) {
                            synchronized (higher) {
                                meals[seat]++;
                            }
                        }
                    });
        }
        for (Thread philosopher : philosophers) {
            philosopher.start();
        }
        for (Thread philosopher : philosophers) {
            philosopher.join();
        }
        assert meals[0] + meals[1] + meals[2] == 3;
    }
}
