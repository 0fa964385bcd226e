// The owner takes the last element without competing for it.
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

class ChaseLevDequeTakesTheLastTwice {
    static final AtomicIntegerArray CELLS = new AtomicIntegerArray(4);
    static final AtomicInteger TOP = new AtomicInteger();
    static volatile int bottom;

    static void push(int value) {
        int b = bottom;
        CELLS.set(b, value);
        bottom = b + 1;
    }

    static int take() {
        int b = bottom - 1;
        bottom = b;
        int t = TOP.get();
        if (t > b) {
            bottom = t;
            return 0;
        }
        return CELLS.get(b);
    }

    static int steal() {
        int t = TOP.get();
        int b = bottom;
        if (t >= b) {
            return 0;
        }
        int value = CELLS.get(t);
        return TOP.compareAndSet(t, t + 1) ? value : 0;
    }

    static void run() throws InterruptedException {
        int[] stolen = new int[1];
        push(1);
        Thread thief = new Thread(() -> stolen[0] = steal());
        thief.start();
        int taken = take();
        thief.join();
        assert taken + stolen[0] == 1;
    }
}
