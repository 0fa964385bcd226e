// println happens to lock; its documentation promises no happens-before, so the plain field races.
class PrintlnOrdersNothing {
    static int n;

    static void run() throws InterruptedException {
        Thread a =
                new Thread(() -> {
                    n = 1;
                    System.out.println("written");
                });
        a.start();
        System.out.println("reading");
        Math.abs(n);
        a.join();
    }
}
