import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Options;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.LastOfAll;
import course.judge.Points;
import course.judge.Promises;
import course.judge.Public;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("17-producer-consumer-ending")
class ProducerConsumerEndingTest {

    /** What several cooks do in common shows in many schedules if it shows in one. */
    private static final Options SOME = Explorer.options().withSchedules(80);

    @Test
    @Public
    @Points(3)
    @DisplayName("every order is cooked once by one of the cooks, and then all of them go home")
    @Explain(
            "Often a cook does not learn that no more orders will come, or one of them learns it and"
                    + " keeps it to itself.")
    void allIsCooked() {
        Promises.kept("serve, orders: 1, cooks: 2", Explorer.explore(() -> new Evening(1, 2).serve()));
        evening(2, 2);
        evening(3, 1);
        evening(1, 3);
        Promises.keptInSample(
                "two calls of serve at once, and one more",
                Explorer.explore(
                        SOME,
                        () -> {
                            Together.together(
                                    () -> new Evening(1, 1).serve(), () -> new Evening(2, 1).serve());
                            new Evening(1, 2).serve();
                        }));
        interrupted();
    }

    @Test
    @Public
    @Points(1)
    @DisplayName("no orders at all: all go home, too")
    @Explain("Often a cook that never had an order waits for one, and nobody tells it to go.")
    void noOrders() {
        Promises.kept("serve, orders: 0, cooks: 2", Explorer.explore(() -> new Evening(0, 2).serve()));
        evening(0, 1);
        evening(0, 3);
    }

    @Test
    @Points(1)
    @DisplayName("orders are only texts: equal ones are two, and none of them has a special meaning")
    @Explain("What says the end must not be something that a guest can order.")
    void onlyTexts() {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(30),
                        () -> {
                            List<String> orders =
                                    List.of(
                                            "", "closed", "end", "stop", "poison", "pill", "END", "",
                                            "null", "done", "last", "DONE", "closed", "exit", "-1");
                            List<String> cooked = new ArrayList<>();
                            Kitchen.serve(orders, 1, cooked::add);
                            assertEquals(orders, cooked, "What the one cook has cooked");
                        }));
    }

    @Test
    @Points(2)
    @DisplayName("the cooks cook at the same time, as many as there are")
    @Explain(
            "In this test no order is done before each cook has one in hand. Often there are fewer"
                    + " threads than cooks, or a lock lets only one of them cook.")
    void atTheSameTime() {
        for (int n = 2; n <= 4; n++) {
            int cooks = n;
            Promises.keptInSample(
                    "serve, orders: " + cooks + ", cooks: " + cooks,
                    Explorer.explore(
                            SOME,
                            () -> {
                                var all = new CountDownLatch(cooks);
                                new Evening(cooks, cooks, -1, all).serve();
                            }));
        }
    }

    @Test
    @Points(2)
    @DisplayName("an order that goes wrong spoils neither the next one nor the evening")
    @Explain("A cook that ends with an exception cooks no more, and tells nobody anything.")
    void oneGoesWrong() {
        for (int n = 0; n <= 3; n++) {
            int bad = n;
            String which = bad == 3 ? "all orders throw" : "order " + bad + " of 3 throws";
            for (int c = 1; c <= 2; c++) {
                int cooks = c;
                Promises.keptInSample(
                        "serve, cooks: " + cooks + ", where " + which,
                        Explorer.explore(SOME, () -> new Evening(3, cooks, bad, null).serve()));
            }
        }
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for 200 orders")
    @Explain("The last order is cooked like the first, by however many cooks.")
    void manyOrders() {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(20).withDepth(1_000_000),
                        () -> new Evening(30, 30, -1, new CountDownLatch(30)).serve()));
        for (int n : List.of(3, 30)) {
            int cooks = n;
            Promises.keptInALongRun(
                    Explorer.explore(
                            Explorer.options().withSchedules(20).withDepth(1_000_000),
                            () -> new Evening(200, cooks, 7, null).serve()));
        }
    }

    private static void evening(int orders, int cooks) {
        Promises.keptInSample(
                "serve, orders: " + orders + ", cooks: " + cooks,
                Explorer.explore(SOME, () -> new Evening(orders, cooks).serve()));
    }

    /** The task leaves open what becomes of the cooks when serve has thrown. */
    private static void interrupted() {
        Promises.keptInSample(
                "serve whose caller is interrupted",
                Explorer.explore(
                        SOME.withSchedules(300).withThreadsLeft(true),
                        () -> {
                            var evening = new Evening(2, 1);
                            var call = Interrupted.call(evening::call);
                            assertTrue(
                                    call.thrown() == null || call.gaveUp(), "it " + call.words());
                            if (call.thrown() == null && !call.flag()) {
                                evening.isOver(null);
                            }
                        }));
    }

    /** Orders, cooks, and what was seen of them. Guarded by this. */
    private static final class Evening {
        private final List<String> orders = new ArrayList<>();
        private final List<String> expected = new ArrayList<>();
        private final List<String> cooked = new ArrayList<>();
        private final Set<Thread> threads = new HashSet<>();
        private final int cooks;
        private final CountDownLatch all;
        private int atWork;
        private boolean over;

        Evening(int orders, int cooks) {
            this(orders, cooks, -1, null);
        }

        /**
         * @param bad which order throws; all of them if there is none of that number
         * @param all each order waits until so many have begun, or null
         */
        Evening(int orders, int cooks, int bad, CountDownLatch all) {
            for (int i = 0; i < orders; i++) {
                boolean throwing = bad == i || bad >= orders;
                this.orders.add((throwing ? "bad " : "order ") + i);
                if (!throwing) {
                    expected.add("order " + i);
                }
            }
            this.cooks = cooks;
            this.all = all;
        }

        void serve() throws InterruptedException {
            call();
            isOver(Thread.currentThread());
        }

        Evening call() throws InterruptedException {
            Kitchen.serve(List.copyOf(orders), cooks, this::cook);
            return this;
        }

        private void cook(String order) {
            begin(order);
            if (all != null) {
                all.countDown();
                await(all);
            }
            end();
            if (order.startsWith("bad")) {
                throw failure(order);
            }
        }

        private synchronized void begin(String order) {
            assertFalse(over, "serve had returned, and an order was cooked");
            atWork++;
            threads.add(Thread.currentThread());
            if (!order.startsWith("bad")) {
                cooked.add(order);
            }
        }

        private synchronized void end() {
            atWork--;
        }

        private synchronized void isOver(Thread caller) {
            over = true;
            cooked.sort(null);
            expected.sort(null);
            assertEquals(expected, cooked, "what was cooked");
            assertFalse(threads.contains(caller), "the caller of serve cooked itself");
            assertTrue(threads.size() <= cooks, "more threads cooked than there are cooks");
            assertEquals(0, atWork, "serve has returned; the number of cooks at work");
        }

        private static RuntimeException failure(String order) {
            return order.endsWith("1")
                    ? new NullPointerException(order)
                    : new IllegalStateException(order);
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
