// outcomes: 1 | 2
class SameArrayElement {
    static int run() throws InterruptedException {
        int[] cells = new int[1];
        Thread a = new Thread(() -> cells[0] = 1);
        Thread b = new Thread(() -> cells[0] = 2);
        a.start();
        b.start();
        a.join();
        b.join();
        return cells[0];
    }
}
