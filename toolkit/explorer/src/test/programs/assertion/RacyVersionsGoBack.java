// Two reads of one racing reference may see its values in the other order.
// remark: RacyVersionsGoBack.current
class RacyVersionsGoBack {
    record Version(int number) {}

    static Version current = new Version(0);

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> current = new Version(1));
        a.start();
        int first = current.number();
        int second = current.number();
        a.join();
        assert first <= second : "version " + second + " after " + first;
    }
}
