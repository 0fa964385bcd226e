import java.util.concurrent.Semaphore;

class SemaphoresCrossedWithoutJoin {
    static void both(Semaphore first, Semaphore second) {
        first.acquireUninterruptibly();
        second.acquireUninterruptibly();
        second.release();
        first.release();
    }

    public static void main(String[] args) {
        var a = new Semaphore(1);
        var b = new Semaphore(1);
        new Thread(() -> both(a, b)).start();
        new Thread(() -> both(b, a)).start();
    }
}
