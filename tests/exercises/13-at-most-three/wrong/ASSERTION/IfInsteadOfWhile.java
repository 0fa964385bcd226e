// Woken means look again, not go in.
class Sauna {
    private int free;

    Sauna(int places) {
        free = places;
    }

    void visit(Runnable stay) throws InterruptedException {
        synchronized (this) {
            if (free == 0) {
                wait();
            }
            free--;
        }
        try {
            stay.run();
        } finally {
            synchronized (this) {
                free++;
                notify();
            }
        }
    }
}
