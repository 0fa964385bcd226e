// When a reference is cleared is the collector's business, and no schedule shows it.
// reason: WeakReference
import java.lang.ref.WeakReference;

class WeakReferenceMayBeCleared {
    static boolean run() {
        WeakReference<Object> reference = new WeakReference<>(new Object());
        System.gc();
        return reference.get() == null;
    }
}
