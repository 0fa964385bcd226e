// Whoever is interrupted goes home without an order.
class Sentry {
    private String order;

    synchronized String watch() {
        try {
            while (order == null) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return order;
    }

    synchronized void relieve(String newOrder) {
        order = newOrder;
        notifyAll();
    }
}
