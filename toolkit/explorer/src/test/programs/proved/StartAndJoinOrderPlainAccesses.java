// start and join are synchronisation enough (JLS 17.4.5).
// outcomes: 3
// schedules: 1
class StartAndJoinOrderPlainAccesses {
    static int n = 1;

    static int run() throws InterruptedException {
        n = 2;
        Thread a = new Thread(() -> n++);
        a.start();
        a.join();
        return n;
    }
}
