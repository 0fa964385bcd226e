// Two producers, two consumers, one cell, one wait set: notify may wake the wrong side, and then
// all wait.
// or: DEADLOCK
class BoundedBufferWithNotify {
    private Integer cell;

    synchronized void put() {
        try {
            while (cell != null) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        cell = 1;
        notify();
    }

    synchronized void take() {
        try {
            while (cell == null) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        cell = null;
        notify();
    }

    static void run() throws InterruptedException {
        BoundedBufferWithNotify buffer = new BoundedBufferWithNotify();
        Thread a = new Thread(buffer::put);
        Thread b = new Thread(buffer::put);
        Thread c = new Thread(buffer::take);
        Thread d = new Thread(buffer::take);
        a.start();
        b.start();
        c.start();
        d.start();
        a.join();
        b.join();
        c.join();
        d.join();
    }
}
