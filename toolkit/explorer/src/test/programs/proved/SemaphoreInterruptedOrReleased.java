// outcomes: acquired | interrupted
import java.util.concurrent.Semaphore;

class SemaphoreInterruptedOrReleased {
    static String run() throws InterruptedException {
        var permits = new Semaphore(0);
        String[] how = new String[1];
        Thread t =
                new Thread(() -> {
                    try {
                        permits.acquire();
                        how[0] = "acquired";
                    } catch (InterruptedException e) {
                        how[0] = "interrupted";
                    }
                });
        t.start();
        t.interrupt();
        permits.release();
        t.join();
        return how[0];
    }
}
