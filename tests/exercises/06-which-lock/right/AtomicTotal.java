// The total is an AtomicInteger, the list has its gate's monitor.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class Gate {
    private static final AtomicInteger TOTAL = new AtomicInteger();
    private List<String> visitors = new ArrayList<>();

    void enter(String name) {
        synchronized (this) {
            visitors.add(name);
        }
        TOTAL.incrementAndGet();
    }

    /** Hands out the list of today's visitors and begins a new one. */
    synchronized List<String> endOfDay() {
        List<String> today = visitors;
        visitors = new ArrayList<>();
        return today;
    }

    /** How many came in, through all gates, on all days. */
    static int total() {
        return TOTAL.get();
    }
}
