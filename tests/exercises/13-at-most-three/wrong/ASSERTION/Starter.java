// As it comes: nobody looks, nobody waits.
class Sauna {
    private final int places;
    private int inside = 0;

    Sauna(int places) {
        this.places = places;
    }

    /** Waits for a place, runs the stay, and gives the place back. */
    void visit(Runnable stay) throws InterruptedException {
        // TODO: nobody looks whether there is a place, and nobody waits
        inside = inside + 1;
        stay.run();
        inside = inside - 1;
    }
}
