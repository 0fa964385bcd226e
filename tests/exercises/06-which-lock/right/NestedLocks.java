// The class's lock is taken inside the gate's, always in this order.
import java.util.ArrayList;
import java.util.List;

class Gate {
    private static int total = 0;
    private List<String> visitors = new ArrayList<>();

    void enter(String name) {
        synchronized (this) {
            visitors.add(name);
            synchronized (Gate.class) {
                total = total + 1;
            }
        }
    }

    /** Hands out the list of today's visitors and begins a new one. */
    synchronized List<String> endOfDay() {
        List<String> today = visitors;
        visitors = new ArrayList<>();
        return today;
    }

    /** How many came in, through all gates, on all days. */
    static synchronized int total() {
        return total;
    }
}
