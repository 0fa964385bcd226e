// outcomes: 0
import java.util.List;
import java.util.Vector;

class VectorCheckThenRemoveUnderItsLock {
    static int run() throws InterruptedException {
        Vector<String> vector = new Vector<>(List.of("only"));
        Runnable task =
                () -> {
                    synchronized (vector) {
                        if (!vector.isEmpty()) {
                            vector.remove(0);
                        }
                    }
                };
        Thread a = new Thread(task);
        Thread b = new Thread(task);
        a.start();
        b.start();
        a.join();
        b.join();
        return vector.size();
    }
}
