// Right, but 10!/(2!^5) orders are more than the budget given here.
// budget: 1000
// reason: budget
import java.util.concurrent.atomic.AtomicInteger;

class MoreSchedulesThanTheBudget {
    static void run() throws InterruptedException {
        increments(2);
    }

    /** More than a machine explores in a day. */
    static void muchMore() throws InterruptedException {
        increments(6);
    }

    static void increments(int each) throws InterruptedException {
        AtomicInteger n = new AtomicInteger();
        Thread[] threads = new Thread[5];
        for (int i = 0; i < threads.length; i++) {
            threads[i] =
                    new Thread(() -> {
                        for (int k = 0; k < each; k++) {
                            n.incrementAndGet();
                        }
                    });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assert n.get() == 5 * each;
    }
}
