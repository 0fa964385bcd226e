import java.util.HashSet;
import java.util.List;
import java.util.Set;

// outcomes: false | true
class GoesThroughAHashSetOfObjects {
    static boolean run() {
        Object first = new Object();
        Set<Object> set = new HashSet<>(List.of(first, new Object()));
        return new java.util.ArrayList<>(set).get(0) == first;
    }
}
