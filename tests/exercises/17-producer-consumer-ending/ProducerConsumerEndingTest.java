import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.LastOfAll;
import course.judge.Points;
import course.judge.Promises;
import course.judge.Public;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("17-producer-consumer-ending")
class ProducerConsumerEndingTest {

    @Schedules(pass = PROVED)
    @Public
    @Points(3)
    @DisplayName("two cooks, one order: it is cooked once, and then both go home")
    @Explain("Each cook must learn that no more orders will come, and one of them must not keep it to himself.")
    void allIsCooked() throws Exception {
        List<String> cooked = Collections.synchronizedList(new ArrayList<>());
        var over = new AtomicBoolean();
        Thread main = Thread.currentThread();
        Kitchen.serve(
                List.of("soup"),
                2,
                order -> {
                    assertNotSame(main, Thread.currentThread(), "The caller of serve cooked himself");
                    assertFalse(over.get(), "serve had returned, and somebody cooked");
                    cooked.add(order);
                });
        over.set(true);
        assertEquals("[soup]", cooked.toString(), "Ordered: soup. Cooked");
    }

    @Schedules(pass = PROVED)
    @Public
    @Points(1)
    @DisplayName("no orders at all: all go home, too")
    @Explain("A cook who never had an order waits for one. Who tells him?")
    void noOrders() throws Exception {
        var cooked = new AtomicInteger();
        Kitchen.serve(List.of(), 2, order -> cooked.incrementAndGet());
        assertEquals(0, cooked.get(), "Nothing was ordered; the number cooked");
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
                                    List.of("", "closed", "end", "stop", "poison", "pill", "END", "");
                            List<String> cooked = Collections.synchronizedList(new ArrayList<>());
                            Kitchen.serve(orders, 1, cooked::add);
                            assertEquals(orders, cooked, "One cook has cooked");
                        }));
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("two cooks cook at the same time")
    @Explain("The soup is done only when the fish is: two cooks are needed at once.")
    void atTheSameTime() throws Exception {
        var fishIsDone = new CountDownLatch(1);
        Kitchen.serve(
                List.of("soup", "fish"),
                2,
                order -> {
                    if (order.equals("fish")) {
                        fishIsDone.countDown();
                    } else {
                        await(fishIsDone);
                    }
                });
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("an order that goes wrong spoils neither the next one nor the evening")
    @Explain("A cook who dies of an exception cooks no more, and tells nobody anything.")
    void oneGoesWrong() throws Exception {
        List<String> cooked = Collections.synchronizedList(new ArrayList<>());
        Kitchen.serve(
                List.of("burnt", "fish"),
                1,
                order -> {
                    if (order.equals("burnt")) {
                        throw new IllegalStateException("burnt");
                    }
                    cooked.add(order);
                });
        assertEquals("[fish]", cooked.toString(), "The first of two orders threw. Cooked");
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for 200 orders and three cooks")
    @Explain("Every order is cooked once.")
    void manyOrders() {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(30).withDepth(1_000_000),
                        () -> {
                            List<String> orders = new ArrayList<>();
                            for (int i = 0; i < 200; i++) {
                                orders.add("order " + i);
                            }
                            List<String> cooked = Collections.synchronizedList(new ArrayList<>());
                            Kitchen.serve(orders, 3, cooked::add);
                            assertTrue(
                                    cooked.size() == 200 && cooked.containsAll(orders),
                                    "200 ordered, cooked were " + cooked.size());
                        }));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
