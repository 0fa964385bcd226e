// outcomes: 1\n2\n3\n4 | 3\n4\n1\n2
class LinesStayTogetherUnderTheStreamsMonitor {
    static void run() throws InterruptedException {
        Thread t = new Thread(() -> two(3));
        t.start();
        two(1);
        t.join();
    }

    private static void two(int from) {
        synchronized (System.out) {
            System.out.println(from);
            System.out.printf("%d%n", from + 1);
        }
    }
}
