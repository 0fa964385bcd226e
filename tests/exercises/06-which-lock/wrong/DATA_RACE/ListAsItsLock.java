// The total is right; the list is still guarded by itself.
import java.util.ArrayList;
import java.util.List;

class Gate {
    private static int total = 0;
    private List<String> visitors = new ArrayList<>();

    void enter(String name) {

        synchronized (visitors) {
            visitors.add(name);
        }
        synchronized (Gate.class) {
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
