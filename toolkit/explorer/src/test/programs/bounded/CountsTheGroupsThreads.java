// A thread group's count is the real JVM's: it knows nothing of the threads that are explored.
// reason: ThreadGroup
class CountsTheGroupsThreads {
    static void run() throws InterruptedException {
        Thread worker = new Thread(() -> {});
        worker.start();
        int alive = Thread.currentThread().getThreadGroup().activeCount();
        worker.join();
        System.out.println(alive > 0);
    }
}
