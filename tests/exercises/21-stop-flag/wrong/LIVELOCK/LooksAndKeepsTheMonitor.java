// Runs in circles inside the monitor: nobody gets in to relieve him.
class Sentry {
    private String order;
    private boolean relieved = false;

    /** Stands guard until somebody calls relieve; gives back the order that came with it. */
    synchronized String watch() {
        while (!relieved) {
            Thread.onSpinWait();
        }
        return order;
    }

    /** Ends the watch of everybody who watches or will watch. */
    synchronized void relieve(String newOrder) {
        order = newOrder;
        relieved = true;
    }
}
