import java.util.concurrent.ThreadLocalRandom;

// A random delay is over before or after a fixed one; that needs no choice of the number.
// outcomes: dm | md
class RandomDelayBeforeOrAfter {
    static void run() throws InterruptedException {
        Thread delayed =
                new Thread(() -> {
                    try {
                        Thread.sleep(ThreadLocalRandom.current().nextInt(9_000) + 2_000);
                    } catch (InterruptedException e) {
                        return;
                    }
                    System.out.print("d");
                });
        delayed.start();
        Thread.sleep(6_000);
        System.out.print("m");
        delayed.join();
    }
}
