// outcomes: 7
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class PollWithALongTimeoutFindsIt {
    static Integer run() throws InterruptedException {
        var queue = new LinkedBlockingQueue<Integer>();
        Thread producer = new Thread(() -> queue.add(7));
        producer.start();
        Integer got = queue.poll(5, TimeUnit.SECONDS);
        producer.join();
        return got;
    }
}
