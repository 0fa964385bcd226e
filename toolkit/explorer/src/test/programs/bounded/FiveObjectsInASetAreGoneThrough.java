import java.util.HashSet;
import java.util.Set;

// reason: hash table
class FiveObjectsInASetAreGoneThrough {
    static int run() {
        Set<Object> set = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            set.add(new Object());
        }
        int seen = 0;
        for (Object each : set) {
            seen++;
        }
        return seen;
    }
}
