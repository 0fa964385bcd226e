// outcomes: 2
import java.util.concurrent.atomic.AtomicInteger;

/** Its run() alone would go round for ever; the program is main. */
class WorkerThatStartsItself implements Runnable {
    static final AtomicInteger rounds = new AtomicInteger();

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(1000);
            } catch (InterruptedException e) {
                break;
            }
        }
        rounds.addAndGet(2);
    }

    public static void main(String[] args) throws InterruptedException {
        var worker = new Thread(new WorkerThatStartsItself());
        worker.start();
        worker.interrupt();
        worker.join();
        System.out.println(rounds);
    }
}
