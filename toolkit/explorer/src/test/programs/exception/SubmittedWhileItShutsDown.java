import java.util.concurrent.Executors;

class SubmittedWhileItShutsDown {
    static void run() throws InterruptedException {
        var pool = Executors.newFixedThreadPool(1);
        Thread late = new Thread(() -> pool.execute(() -> {}));
        late.start();
        pool.shutdown();
        late.join();
    }
}
