// join(0) has no limit.
class JoinForNoTimeWaits {
    static int value;

    static void run() throws InterruptedException {
        Thread other = new Thread(() -> value = 1);
        other.start();
        other.join(0);
        assert value == 1;
    }
}
