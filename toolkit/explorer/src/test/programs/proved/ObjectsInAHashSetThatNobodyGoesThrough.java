import java.util.HashSet;
import java.util.Set;

// Only going through the set would show the order of its objects' hash codes.
// outcomes: true 3
class ObjectsInAHashSetThatNobodyGoesThrough {
    static String run() {
        Set<Object> set = new HashSet<>();
        Object first = new Object();
        set.add(first);
        set.add(new Object());
        set.add(new Object());
        return set.contains(first) + " " + set.size();
    }
}
