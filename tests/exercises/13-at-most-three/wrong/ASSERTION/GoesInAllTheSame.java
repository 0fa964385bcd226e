// tryAcquire, and nobody hears its answer.
import java.util.concurrent.Semaphore;

class Sauna {
    private final Semaphore places;

    Sauna(int places) {
        this.places = new Semaphore(places);
    }

    /** Waits for a place, runs the stay, and gives the place back. */
    void visit(Runnable stay) throws InterruptedException {
        places.tryAcquire();
        try {
            stay.run();
        } finally {
            places.release();
        }
    }
}
