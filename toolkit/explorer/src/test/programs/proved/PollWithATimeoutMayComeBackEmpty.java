// outcomes: 7 | null
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class PollWithATimeoutMayComeBackEmpty {
    static Integer run() throws InterruptedException {
        var queue = new LinkedBlockingQueue<Integer>();
        Thread producer = new Thread(() -> queue.add(7));
        producer.start();
        Integer got = queue.poll(100, TimeUnit.MILLISECONDS);
        producer.join();
        return got;
    }
}
