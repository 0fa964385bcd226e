// The same, and everybody is woken.
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
            synchronized (this) {
                free++;
                notifyAll();
            }
        }
    }
}
