package course.explorer.trust;

import java.util.Arrays;

/** Monitors and locks: who has them, how often, and who waits to be notified. */
final class Locks {

    /** What a thread does while its program counter stands on a wait. */
    private enum Waiting {
        NOT,
        ASLEEP,
        WOKEN
    }

    private final int[] owner;
    private final int[] holds;
    private final Waiting[] waiting;
    private final int[] waitsFor;
    private final int[] savedHolds;

    Locks(int threads) {
        int locks = GeneratedProgram.MONITORS + GeneratedProgram.LOCKS;
        owner = new int[locks];
        Arrays.fill(owner, -1);
        holds = new int[locks];
        waiting = new Waiting[threads];
        Arrays.fill(waiting, Waiting.NOT);
        waitsFor = new int[threads];
        savedHolds = new int[threads];
    }

    Locks(Locks from) {
        owner = from.owner.clone();
        holds = from.holds.clone();
        waiting = from.waiting.clone();
        waitsFor = from.waitsFor.clone();
        savedHolds = from.savedHolds.clone();
    }

    boolean free(int lock) {
        return owner[lock] == -1;
    }

    boolean mayEnter(int thread, int lock) {
        return free(lock) || owner[lock] == thread;
    }

    void enter(int thread, int lock) {
        owner[lock] = thread;
        holds[lock]++;
    }

    void exit(int lock) {
        if (--holds[lock] == 0) {
            owner[lock] = -1;
        }
    }

    boolean asleep(int thread) {
        return waiting[thread] == Waiting.ASLEEP;
    }

    boolean asleep(int thread, int lock) {
        return asleep(thread) && waitsFor[thread] == lock;
    }

    boolean woken(int thread) {
        return waiting[thread] == Waiting.WOKEN;
    }

    void wake(int thread) {
        waiting[thread] = Waiting.WOKEN;
    }

    /** Gives the lock back however often it is held, and waits for a signal. */
    void fallAsleep(int thread, int lock) {
        waiting[thread] = Waiting.ASLEEP;
        waitsFor[thread] = lock;
        savedHolds[thread] = holds[lock];
        holds[lock] = 0;
        owner[lock] = -1;
    }

    /** Takes the lock back after a wait. */
    void takeBack(int thread, int lock) {
        waiting[thread] = Waiting.NOT;
        owner[lock] = thread;
        holds[lock] = savedHolds[thread];
    }
}
