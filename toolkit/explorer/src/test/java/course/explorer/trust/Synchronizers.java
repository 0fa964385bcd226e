package course.explorer.trust;

import java.util.Arrays;

/** A latch, a semaphore, a barrier and a future that is completed by hand, as documented. */
final class Synchronizers {

    static final int PERMITS = 1;
    static final int PARTIES = 2;

    private int count;
    private int permits = PERMITS;
    private int arrived;
    private int generation;
    private int value;
    private final int[] waitsIn;

    Synchronizers(int threads) {
        count = latch(threads);
        waitsIn = new int[threads];
        Arrays.fill(waitsIn, -1);
    }

    Synchronizers(Synchronizers from) {
        count = from.count;
        permits = from.permits;
        arrived = from.arrived;
        generation = from.generation;
        value = from.value;
        waitsIn = from.waitsIn.clone();
    }

    /** What the latch begins with: in one program of two threads it is opened by the first. */
    static int latch(int threads) {
        return threads - 1;
    }

    int count() {
        return count;
    }

    /** Whether that changed anything. */
    boolean countDown() {
        if (count == 0) {
            return false;
        }
        count--;
        return true;
    }

    int permits() {
        return permits;
    }

    void acquire() {
        permits--;
    }

    void release() {
        permits++;
    }

    /** The arrival index, as {@code CyclicBarrier.await} returns it; 0 trips the barrier. */
    int arrive(int thread) {
        arrived++;
        int index = PARTIES - arrived;
        if (index == 0) {
            generation++;
            arrived = 0;
        } else {
            waitsIn[thread] = generation;
        }
        return index;
    }

    boolean waitsAtBarrier(int thread) {
        return waitsIn[thread] == generation;
    }

    /** Whether that thread waited in the generation that ended last. */
    boolean metLast(int thread) {
        return waitsIn[thread] >= 0 && waitsIn[thread] == generation - 1;
    }

    void leave(int thread) {
        waitsIn[thread] = -1;
    }

    /** What the future was completed with, or 0. */
    int value() {
        return value;
    }

    /** Whether nobody was first. */
    boolean complete(int with) {
        if (value != 0) {
            return false;
        }
        value = with;
        return true;
    }
}
