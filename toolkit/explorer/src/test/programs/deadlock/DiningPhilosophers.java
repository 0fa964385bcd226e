// Three philosophers, each taking the left fork first.
class DiningPhilosophers {
    static void run() throws InterruptedException {
        Object[] forks = {new Object(), new Object(), new Object()};
        Thread[] philosophers = new Thread[3];
        for (int i = 0; i < 3; i++) {
            Object left = forks[i];
            Object right = forks[(i + 1) % 3];
            philosophers[i] =
                    new Thread(() -> {
                        synchronized (left) {
                            synchronized (right) {
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
    }
}
