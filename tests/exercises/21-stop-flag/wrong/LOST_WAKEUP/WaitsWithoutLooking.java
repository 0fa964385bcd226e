// Waits for a signal that may have been given before.
class Sentry {
    private String order;

    synchronized String watch() {
        boolean interrupted = false;
        try {
            do {
                wait();
            } while (order == null);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return order;
    }

    synchronized void relieve(String newOrder) {
        order = newOrder;
        notifyAll();
    }
}
