class StartedTwice {
    static void run() throws InterruptedException {
        Thread a = new Thread(() -> {});
        a.start();
        a.join();
        a.start();
    }
}
