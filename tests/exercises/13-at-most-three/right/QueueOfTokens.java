// Each place is a token in a queue.
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

class Sauna {
    private final BlockingQueue<Integer> tokens;

    Sauna(int places) {
        tokens = new ArrayBlockingQueue<>(places);
        for (int i = 0; i < places; i++) {
            tokens.add(i);
        }
    }

    void visit(Runnable stay) throws InterruptedException {
        Integer token = tokens.take();
        try {
            stay.run();
        } finally {
            tokens.add(token);
        }
    }
}
