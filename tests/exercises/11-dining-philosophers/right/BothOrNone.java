// Takes both forks at once, under a monitor, or waits.
class Table {
    private final boolean[] taken;

    Table(int seats) {
        taken = new boolean[seats];
    }

    void dine(int seat, Runnable meal) {
        int right = (seat + 1) % taken.length;
        synchronized (this) {
            boolean interrupted = false;
            while (taken[seat] || taken[right]) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            taken[seat] = true;
            taken[right] = true;
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        try {
            meal.run();
        } finally {
            synchronized (this) {
                taken[seat] = false;
                taken[right] = false;
                notifyAll();
            }
        }
    }
}
