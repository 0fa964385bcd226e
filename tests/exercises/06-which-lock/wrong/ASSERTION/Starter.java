// As it comes: two gates count under two locks.
import java.util.ArrayList;
import java.util.List;

class Gate {
    private static int total = 0;
    private List<String> visitors = new ArrayList<>();

    void enter(String name) {
        // TODO: locks enough, one would think. Which lock guards what?
        synchronized (visitors) {
            visitors.add(name);
            total = total + 1;
        }
    }

    /** Hands out the list of today's visitors and begins a new one. */
    List<String> endOfDay() {
        synchronized (visitors) {
            List<String> today = visitors;
            visitors = new ArrayList<>();
            return today;
        }
    }

    /** How many came in, through all gates, on all days. */
    static synchronized int total() {
        return total;
    }
}
