// The writer takes a lock, the reader does not.
class Sentry {
    private String order;
    private boolean relieved = false;

    /** Stands guard until somebody calls relieve; gives back the order that came with it. */
    String watch() {
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
