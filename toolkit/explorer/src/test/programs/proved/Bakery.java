// Lamport's bakery for two threads.
// outcomes: 2
import java.util.concurrent.atomic.AtomicIntegerArray;

class Bakery {
    static final AtomicIntegerArray CHOOSING = new AtomicIntegerArray(2);
    static final AtomicIntegerArray NUMBER = new AtomicIntegerArray(2);
    static int inside;

    static void enter(int me) {
        int other = 1 - me;
        CHOOSING.set(me, 1);
        NUMBER.set(me, 1 + NUMBER.get(other));
        CHOOSING.set(me, 0);
        while (CHOOSING.get(other) == 1) {
            Thread.onSpinWait();
        }
        while (ahead(other, me)) {
            Thread.onSpinWait();
        }
        inside++;
        NUMBER.set(me, 0);
    }

    static boolean ahead(int other, int me) {
        int theirs = NUMBER.get(other);
        int mine = NUMBER.get(me);
        return theirs != 0 && (theirs < mine || theirs == mine && other < me);
    }

    static int run() throws InterruptedException {
        Thread a = new Thread(() -> enter(0));
        Thread b = new Thread(() -> enter(1));
        a.start();
        b.start();
        a.join();
        b.join();
        return inside;
    }
}
