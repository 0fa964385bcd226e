// As it comes: a plain flag, and the order after it.
class Sentry {
    private String order;
    private boolean relieved = false;

    /** Stands guard until somebody calls relieve; gives back the order that came with it. */
    String watch() {
        // TODO: sometimes the sentry never notices
        while (!relieved) {
            Thread.onSpinWait();
        }
        return order;
    }

    /** Ends the watch of everybody who watches or will watch. */
    void relieve(String newOrder) {
        relieved = true;
        order = newOrder;
    }
}
