// The caller does the work.
import java.util.List;
import java.util.function.Consumer;

class Kitchen {
    static void serve(List<String> orders, int cooks, Consumer<String> cook) {
        for (String order : orders) {
            try {
                cook.accept(order);
            } catch (RuntimeException e) {
                // spoilt
            }
        }
    }
}
