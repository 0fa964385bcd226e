import java.util.HashMap;
import java.util.Map;

/** The twin of TwoReadersOfOneHashMap: one of the two sets a new price meanwhile. */
class PriceChangesUnderTwoReaders {
    static void run() throws InterruptedException {
        Map<String, Integer> prices = new HashMap<>(Map.of("tea", 2, "milk", 3));
        Thread other = new Thread(() -> prices.put("tea", 4));
        other.start();
        int sum = 0;
        for (Map.Entry<String, Integer> price : prices.entrySet()) {
            sum += price.getValue();
        }
        other.join();
        assert sum == 5 || sum == 7;
    }
}
