// JLS 17.6: no word tearing, so neighbours in a byte array do not race.
// outcomes: 3
// schedules: 1
class NeighbouringArrayElements {
    static int run() throws InterruptedException {
        byte[] cells = new byte[2];
        Thread a = new Thread(() -> cells[0] = 1);
        Thread b = new Thread(() -> cells[1] = 2);
        a.start();
        b.start();
        a.join();
        b.join();
        return cells[0] + cells[1];
    }
}
