class JoinsItself {
    static void run() throws InterruptedException {
        Thread.currentThread().join();
    }
}
