import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

// One of the six orders is wrong.
class ShuffledIntoTheWrongOrder {
    static void run() {
        var list = new ArrayList<>(List.of(1, 2, 3));
        Collections.shuffle(list);
        assert !list.equals(List.of(3, 1, 2));
    }
}
