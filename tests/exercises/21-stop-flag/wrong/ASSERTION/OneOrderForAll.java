// Sentries of all posts share one order.
class Sentry {
    private static volatile String order;

    String watch() {
        while (order == null) {
            Thread.onSpinWait();
        }
        return order;
    }

    void relieve(String newOrder) {
        order = newOrder;
    }
}
