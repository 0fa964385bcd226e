import java.util.concurrent.Executors;

class TasksCrossedInAPoolShutDown {
    static final Object a = new Object();
    static final Object b = new Object();

    static void both(Object first, Object second) {
        synchronized (first) {
            synchronized (second) {
                first.hashCode();
            }
        }
    }

    public static void main(String[] args) {
        var pool = Executors.newFixedThreadPool(2);
        pool.execute(() -> both(a, b));
        pool.execute(() -> both(b, a));
        pool.shutdown();
    }
}
