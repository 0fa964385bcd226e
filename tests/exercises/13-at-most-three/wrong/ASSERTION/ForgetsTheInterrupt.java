// A monitor; on its way out it forgets that the visitor was interrupted.
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
            Thread.interrupted();
            synchronized (this) {
                free++;
                notify();
            }
        }
    }
}
