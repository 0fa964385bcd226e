// outcomes: opened | interrupted
import java.util.concurrent.CountDownLatch;

class LatchInterruptedOrOpened {
    static String run() throws InterruptedException {
        var latch = new CountDownLatch(1);
        String[] how = new String[1];
        Thread t =
                new Thread(() -> {
                    try {
                        latch.await();
                        how[0] = "opened";
                    } catch (InterruptedException e) {
                        how[0] = "interrupted";
                    }
                });
        t.start();
        Thread opener = new Thread(latch::countDown);
        opener.start();
        t.interrupt();
        t.join();
        opener.join();
        return how[0];
    }
}
