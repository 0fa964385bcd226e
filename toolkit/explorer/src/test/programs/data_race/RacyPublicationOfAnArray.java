// An array has no final elements: who sees the reference may see none of them.
class RacyPublicationOfAnArray {
    static Object shared;

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> shared = new int[] {1, 2});
        a.start();
        Object seen = shared;
        a.join();
    }
}
