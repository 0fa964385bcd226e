// reason: more than 63 threads
class SixtyFourThreads {
    static void run() throws InterruptedException {
        for (int i = 0; i < 64; i++) {
            Thread t = new Thread(() -> {});
            t.start();
            t.join();
        }
    }
}
