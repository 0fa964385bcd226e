/** That println locks its stream is no promise, although here another locks it too. */
class PrintingOrdersNothing {
    private static int x;

    static void run() throws InterruptedException {
        Thread t =
                new Thread(() -> {
                    x = 1;
                    System.out.println("written");
                });
        t.start();
        synchronized (System.out) {
            System.out.println("read next");
        }
        System.out.println(x);
        t.join();
    }
}
