class WaitsAfterTheBodyReturned {
    static void run() {
        Object bell = new Object();
        Thread a =
                new Thread(() -> {
                    synchronized (bell) {
                        while (true) {
                            try {
                                bell.wait();
                            } catch (InterruptedException e) {
                                return;
                            }
                        }
                    }
                });
        a.start();
    }
}
