// Looks at the plain field until it is no longer 0.
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

class Census {
    private static class Counter extends Thread {
        private final Supplier<Integer> street;
        private int number;

        Counter(Supplier<Integer> street) {
            this.street = street;
        }

        @Override
        public void run() {
            number = street.get();
        }
    }

    static List<Integer> count(List<Supplier<Integer>> streets) throws InterruptedException {
        List<Counter> counters = new ArrayList<>();
        for (Supplier<Integer> street : streets) {
            counters.add(new Counter(street));
        }
        for (Counter counter : counters) {
            counter.start();
        }
        List<Integer> numbers = new ArrayList<>();
        for (Counter counter : counters) {
            while (counter.number == 0) {
                Thread.onSpinWait();
            }
            numbers.add(counter.number);
        }
        return numbers;
    }
}
