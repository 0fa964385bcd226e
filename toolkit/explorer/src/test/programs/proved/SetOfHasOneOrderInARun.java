import java.util.List;
import java.util.Map;
import java.util.Set;

// outcomes: true true [a, b]
class SetOfHasOneOrderInARun {
    static String run() {
        String set = Set.of("a", "b", "c").toString();
        String map = Map.of("a", 1, "b", 2).toString();
        var seen = new StringBuilder();
        for (String s : List.of("a", "b")) {
            seen.append(seen.isEmpty() ? "[" : ", ").append(s);
        }
        boolean sameSet = set.equals(Set.of("a", "b", "c").toString());
        return sameSet + " " + map.equals(Map.of("a", 1, "b", 2).toString()) + " " + seen + "]";
    }
}
