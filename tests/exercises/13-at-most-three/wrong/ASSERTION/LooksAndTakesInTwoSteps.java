// An atomic number, looked at and then changed.
import java.util.concurrent.atomic.AtomicInteger;

class Sauna {
    private final AtomicInteger free;

    Sauna(int places) {
        free = new AtomicInteger(places);
    }

    void visit(Runnable stay) throws InterruptedException {
        while (free.get() == 0) {
            Thread.onSpinWait();
        }
        free.decrementAndGet();
        try {
            stay.run();
        } finally {
            free.incrementAndGet();
        }
    }
}
