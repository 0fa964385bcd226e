// outcomes: 30
// schedules: 1
import java.util.HashMap;
import java.util.Map;

/** Nobody changes the map, so any number of threads may read, iterate and copy it. */
class TwoReadersOfOneHashMap {
    static int run() throws InterruptedException {
        Map<String, Integer> prices = new HashMap<>(Map.of("tea", 2, "milk", 3));
        int[] sums = new int[2];
        Thread other = new Thread(() -> sums[1] = read(prices));
        other.start();
        sums[0] = read(prices);
        other.join();
        return sums[0] + sums[1];
    }

    private static int read(Map<String, Integer> prices) {
        int sum = 0;
        for (Map.Entry<String, Integer> price : prices.entrySet()) {
            sum += price.getValue();
        }
        for (String name : prices.keySet()) {
            sum += prices.get(name);
        }
        for (int price : new HashMap<>(prices).values()) {
            sum += price;
        }
        return sum;
    }
}
