/** A thread that ends notifies all who wait on it. */
class WaitsOnAThreadForItsEnd {
    static void run() throws InterruptedException {
        Thread t = new Thread(() -> System.out.println("works"));
        synchronized (t) {
            t.start();
            while (t.isAlive()) {
                t.wait();
            }
        }
    }
}
