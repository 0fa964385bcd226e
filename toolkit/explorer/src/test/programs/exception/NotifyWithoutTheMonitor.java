class NotifyWithoutTheMonitor {
    static void run() throws InterruptedException {
        Object bell = new Object();
        Thread a = new Thread(bell::notify);
        a.start();
        a.join();
    }
}
