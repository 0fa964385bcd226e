// outcomes: true
class JoinWithATimeout {
    static boolean run() throws InterruptedException {
        Thread t =
                new Thread(() -> {
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        // Was asked to end.
                    }
                });
        t.start();
        t.join(2000);
        boolean alive = t.isAlive();
        t.interrupt();
        t.join();
        return alive;
    }
}
