// reason: Cleaner
import java.lang.ref.Cleaner;

class CleanerThread {
    static volatile int n;

    static void run() {
        Cleaner cleaner = Cleaner.create();
        cleaner.register(new Object(), () -> n++);
        System.gc();
        Math.abs(n);
    }
}
