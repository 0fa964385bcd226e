// A right monitor in which each wait has a limit: what its end brings is one more look.
class MonitorWithALimitAtEachWait {
    private boolean full;
    private int item;

    synchronized void put(int i) throws InterruptedException {
        while (full) {
            wait(10);
        }
        full = true;
        item = i;
        notifyAll();
    }

    synchronized int take() throws InterruptedException {
        while (!full) {
            wait(10);
        }
        full = false;
        notifyAll();
        return item;
    }

    static void run() throws InterruptedException {
        var place = new MonitorWithALimitAtEachWait();
        Thread producer =
                new Thread(() -> {
                    try {
                        place.put(1);
                        place.put(2);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
        producer.start();
        assert place.take() == 1;
        assert place.take() == 2;
        producer.join();
    }
}
