// notify: one of two is told.
class Sentry {
    private String order;

    synchronized String watch() {
        boolean interrupted = false;
        while (order == null) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return order;
    }

    synchronized void relieve(String newOrder) {
        order = newOrder;
        notify();
    }
}
