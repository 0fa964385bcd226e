import java.util.concurrent.LinkedBlockingQueue;

class TakeFromAQueueNobodyFills {
    static void run() throws InterruptedException {
        var queue = new LinkedBlockingQueue<Integer>();
        Thread producer = new Thread(() -> queue.add(1));
        producer.start();
        queue.take();
        queue.take();
    }
}
