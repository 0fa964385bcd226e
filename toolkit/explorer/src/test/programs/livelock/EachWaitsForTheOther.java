// Two spinning threads, each waiting for a flag that the other sets only afterwards.
class EachWaitsForTheOther {
    static volatile boolean a;
    static volatile boolean b;

    static void run() throws InterruptedException {
        Thread one =
                new Thread(() -> {
                    while (!b) {
                        Thread.yield();
                    }
                    a = true;
                });
        Thread two =
                new Thread(() -> {
                    while (!a) {
                        Thread.yield();
                    }
                    b = true;
                });
        one.start();
        two.start();
        one.join();
        two.join();
    }
}
