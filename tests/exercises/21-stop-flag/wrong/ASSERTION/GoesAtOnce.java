// Does not watch at all.
class Sentry {
    private String order;
    private volatile boolean relieved = false;

    /** Stands guard until somebody calls relieve; gives back the order that came with it. */
    String watch() {

        return order;
    }

    /** Ends the watch of everybody who watches or will watch. */
    void relieve(String newOrder) {
        order = newOrder;
        relieved = true;
    }
}
