import java.util.concurrent.SynchronousQueue;

class SynchronousQueueNobodyTakes {
    static void run() throws InterruptedException {
        new SynchronousQueue<Integer>().put(1);
    }
}
