// outcomes: 2
// schedules: 2
class LostUpdateMendedByMonitor {
    static int count;

    static synchronized void add() {
        count++;
    }

    static int run() throws InterruptedException {
        Thread a = new Thread(LostUpdateMendedByMonitor::add);
        Thread b = new Thread(LostUpdateMendedByMonitor::add);
        a.start();
        b.start();
        a.join();
        b.join();
        return count;
    }
}
