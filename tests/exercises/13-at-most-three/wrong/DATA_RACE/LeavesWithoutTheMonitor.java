// Gives the place back without the monitor.
class Sauna {
    private int free;

    Sauna(int places) {
        free = places;
    }

    void visit(Runnable stay) throws InterruptedException {
        synchronized (this) {
            while (free == 0) {
                wait();
            }
            free--;
        }
        try {
            stay.run();
        } finally {
            free++;
            synchronized (this) {
                notify();
            }
        }
    }
}
