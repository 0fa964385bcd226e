// A pool of cooks; close() waits until all orders are done.
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

class Kitchen {
    static void serve(List<String> orders, int cooks, Consumer<String> cook) {
        try (var pool = Executors.newFixedThreadPool(cooks)) {
            for (String order : orders) {
                pool.submit(() -> cook.accept(order));
            }
        }
    }
}
