// Says that it is home, then writes.
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

class Census {
    static List<Integer> count(List<Supplier<Integer>> streets) throws InterruptedException {
        List<Integer> numbers = new ArrayList<>(Collections.nCopies(streets.size(), 0));
        CountDownLatch home = new CountDownLatch(streets.size());
        for (int i = 0; i < streets.size(); i++) {
            int place = i;
            new Thread(
                            () -> {
                                int number = streets.get(place).get();
                                home.countDown();
                                numbers.set(place, number);
                            })
                    .start();
        }
        home.await();
        return numbers;
    }
}
