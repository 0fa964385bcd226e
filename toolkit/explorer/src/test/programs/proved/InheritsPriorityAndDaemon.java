// A platform thread has its creator's priority and is a daemon if that is; a builder may say no.
// outcomes: 7 true false, 5 true
class InheritsPriorityAndDaemon {
    static String seen;

    static String run() throws InterruptedException {
        Thread.currentThread().setPriority(7);
        Thread worker = new Thread(() -> seen = look());
        worker.setDaemon(true);
        worker.start();
        worker.join();
        return seen;
    }

    private static String look() {
        Thread usual = new Thread(() -> {});
        Thread built = Thread.ofPlatform().daemon(false).unstarted(() -> {});
        Thread virtual = Thread.ofVirtual().unstarted(() -> {});
        virtual.setPriority(9);
        return usual.getPriority()
                + " "
                + usual.isDaemon()
                + " "
                + built.isDaemon()
                + ", "
                + virtual.getPriority()
                + " "
                + virtual.isDaemon();
    }
}
