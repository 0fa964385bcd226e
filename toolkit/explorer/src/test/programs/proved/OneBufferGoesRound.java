// outcomes: 2
import java.util.concurrent.ArrayBlockingQueue;

/** A queue with one place as a lock: who finds room again sees what was done before the take. */
class OneBufferGoesRound {
    static int count;

    static int run() throws InterruptedException {
        var place = new ArrayBlockingQueue<Object>(1);
        Runnable once =
                () -> {
                    try {
                        place.put("mine");
                        count++;
                        place.take();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                };
        Thread other = new Thread(once);
        other.start();
        once.run();
        other.join();
        return count;
    }
}
