// A monitor around the stay: safe, and far from what was asked.
class Sauna {
    Sauna(int places) {}

    synchronized void visit(Runnable stay) throws InterruptedException {
        stay.run();
    }
}
