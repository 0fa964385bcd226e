// Both calls are synchronized; the pair is not.
import java.util.List;
import java.util.Vector;

class VectorCheckThenRemove {
    static void run() throws InterruptedException {
        Vector<String> vector = new Vector<>(List.of("only"));
        Runnable task =
                () -> {
                    if (!vector.isEmpty()) {
                        vector.remove(0);
                    }
                };
        Thread a = new Thread(task);
        Thread b = new Thread(task);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
