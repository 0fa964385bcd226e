// A weak compare-and-set may fail although nobody interferes.
import java.util.concurrent.atomic.AtomicInteger;

class WeakCompareAndSetMayFail {
    static void run() {
        AtomicInteger n = new AtomicInteger();
        assert n.weakCompareAndSetVolatile(0, 1);
    }
}
