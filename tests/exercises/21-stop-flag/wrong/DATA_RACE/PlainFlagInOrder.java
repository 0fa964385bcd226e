// The order comes first; the flag is still plain.
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
    void relieve(String newOrder) {
        order = newOrder;
        relieved = true;
    }
}
