// outcomes: interrupted
class InterruptEndsAWait {
    static String run() throws InterruptedException {
        Object monitor = new Object();
        String[] how = {"waited"};
        Thread t =
                new Thread(() -> {
                    synchronized (monitor) {
                        try {
                            while (true) {
                                monitor.wait();
                            }
                        } catch (InterruptedException e) {
                            how[0] = "interrupted";
                        }
                    }
                });
        t.start();
        t.interrupt();
        t.join();
        return how[0];
    }
}
