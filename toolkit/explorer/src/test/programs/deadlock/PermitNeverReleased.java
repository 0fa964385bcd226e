import java.util.concurrent.Semaphore;

class PermitNeverReleased {
    static void run() throws InterruptedException {
        var permits = new Semaphore(1);
        Runnable forgetful = permits::acquireUninterruptibly;
        Thread t = new Thread(forgetful);
        t.start();
        forgetful.run();
        t.join();
    }
}
