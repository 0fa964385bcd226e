// Asks less often, and may still never see it.
class Sentry {
    private String order;
    private boolean relieved = false;

    /** Stands guard until somebody calls relieve; gives back the order that came with it. */
    String watch() {
        while (!relieved) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                return null;
            }
        }
        return order;
    }

    /** Ends the watch of everybody who watches or will watch. */
    void relieve(String newOrder) {
        order = newOrder;
        relieved = true;
    }
}
