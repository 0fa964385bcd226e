package course.explorer.search;

import course.explorer.race.Location;

/**
 * Finds the reversible races of an execution and asks for the schedules that reverse them.
 *
 * <p>Source sets (Abdulla, Aronis, Jonsson, Sagonas: Optimal Dynamic Partial Order Reduction, POPL
 * 2014, algorithm 1): when step {@code e'} races with an earlier step {@code e}, the node before
 * {@code e} must try one of the threads that can begin the sequence "all that does not depend on
 * {@code e}, then {@code e'}". A lock is acquired only when it is free, so an acquisition races
 * with the acquisition before it and not with the release that made it possible (Flanagan and
 * Godefroid, POPL 2005). Steps of a replayed prefix were treated when they were new.
 */
final class Reduction {

    private final Tree tree;

    Reduction(Tree tree) {
        this.tree = tree;
    }

    /**
     * Computes the clock of the last step and treats its races.
     *
     * @param clock the dependence clock of its thread before the step; afterwards the one after
     */
    void finish(int[] clock, boolean fresh, int threads) {
        int i = Steps.count - 1;
        int row = i * Steps.ROW;
        int[] order = Steps.order;
        int from = Steps.firstAccess[i];
        int to = Steps.firstAccess[i + 1];
        // The whole row, since threads that start later will be looked up in it.
        System.arraycopy(clock, 0, order, row, Steps.ROW);
        order[row + Steps.thread[i]] = Steps.local[i];
        for (int a = from; a < to; a++) {
            follow(row, Steps.location[a], Steps.kind[a], threads);
        }
        if (fresh) {
            for (int a = from; a < to; a++) {
                races(i, Steps.thread[i], row, clock, a);
            }
            if (Steps.entangled[i]) {
                passesBefore(i, Steps.thread[i], row);
            }
        }
        for (int a = from; a < to; a++) {
            note(i, row, a, threads);
        }
        System.arraycopy(order, row, clock, 0, threads);
    }

    /**
     * A deadline that passed could have done so before any other thread read the clock, and perhaps
     * not in between: a race that need not be the last of its kind.
     */
    private void passesBefore(int i, int thread, int row) {
        for (int e = 0; e < i; e++) {
            if (Steps.timed[e] && Steps.thread[e] != thread) {
                tree.backtrack(Steps.decision[e], initials(e, i, thread, row), thread);
            }
        }
    }

    /** Treats the step that a stuck thread could not take as if it came last. */
    void finishPending(int thread, int[] clock, Location l, byte kind, int level, int threads) {
        int row = Steps.count * Steps.ROW;
        if (row + Steps.ROW > Steps.order.length) {
            return;
        }
        System.arraycopy(clock, 0, Steps.order, row, Steps.ROW);
        Steps.order[row + thread]++;
        races(Steps.count, thread, row, clock, l, kind, level);
    }

    private static void follow(int row, Location l, byte kind, int threads) {
        switch (kind) {
            case Steps.READ -> join(row, l.lastWrite, threads);
            case Steps.WRITE, Steps.PASS, Steps.GIVE, Steps.EITHER -> {
                join(row, l.lastWrite, threads);
                joinReaders(row, l, threads);
            }
            case Steps.ACQUIRE, Steps.ACQUIRE_IN_LINE -> {
                join(row, l.lastAcquire, threads);
                joinReaders(row, l, threads);
                l.take(Steps.order, row, threads);
            }
            case Steps.CHECK, Steps.SHARED -> {
                join(row, l.lastAcquire, threads);
                l.take(Steps.order, row, threads);
            }
            default -> {}
        }
    }

    private static void joinReaders(int row, Location l, int threads) {
        for (long rest = l.readers; rest != 0; rest &= rest - 1) {
            join(row, l.lastReads[Long.numberOfTrailingZeros(rest)], threads);
        }
    }

    private static void join(int row, int step, int threads) {
        if (step < 0) {
            return;
        }
        int[] order = Steps.order;
        int other = step * Steps.ROW;
        for (int t = 0; t < threads; t++) {
            if (order[other + t] > order[row + t]) {
                order[row + t] = order[other + t];
            }
        }
    }

    private void races(int i, int thread, int row, int[] clock, int access) {
        races(
                i,
                thread,
                row,
                clock,
                Steps.location[access],
                Steps.kind[access],
                Steps.level[access]);
    }

    private void races(int i, int thread, int row, int[] clock, Location l, byte kind, int level) {
        switch (kind) {
            case Steps.READ -> race(l.lastWrite, i, thread, row, clock);
            case Steps.WRITE, Steps.GIVE -> {
                race(l.lastWrite, i, thread, row, clock);
                raceReaders(i, thread, row, clock, l);
            }
            case Steps.PASS -> {
                race(lastReversible(l, level), i, thread, row, clock);
                raceReaders(i, thread, row, clock, l);
            }
            case Steps.EITHER -> {
                race(l.lastWrite, i, thread, row, clock);
                race(lastReversible(l, level), i, thread, row, clock);
                raceReaders(i, thread, row, clock, l);
            }
            case Steps.ACQUIRE -> {
                race(l.lastAcquire, i, thread, row, clock);
                raceReaders(i, thread, row, clock, l);
            }
            case Steps.CHECK, Steps.SHARED, Steps.ACQUIRE_IN_LINE ->
                    race(l.lastAcquire, i, thread, row, clock);
            default -> {}
        }
    }

    private void raceReaders(int i, int thread, int row, int[] clock, Location l) {
        for (long rest = l.readers; rest != 0; rest &= rest - 1) {
            race(l.lastReads[Long.numberOfTrailingZeros(rest)], i, thread, row, clock);
        }
    }

    /** The last write that did not itself make it possible to pass. */
    private static int lastReversible(Location l, int need) {
        int a = l.lastWriteAccess;
        while (a >= 0 && Steps.kind[a] == Steps.GIVE && Steps.level[a] < need) {
            a = Steps.earlier[a];
        }
        return a < 0 ? -1 : Steps.stepOf[a];
    }

    private static void note(int i, int row, int access, int threads) {
        Location l = Steps.location[access];
        switch (Steps.kind[access]) {
            case Steps.READ, Steps.SHARED -> l.readBy(Steps.thread[i], i);
            case Steps.WRITE, Steps.PASS, Steps.GIVE, Steps.EITHER -> {
                Steps.earlier[access] = l.lastWriteAccess;
                l.writtenBy(i, access);
            }
            case Steps.ACQUIRE, Steps.ACQUIRE_IN_LINE -> l.acquiredBy(i);
            case Steps.RELEASE -> l.give(Steps.order, row, threads);
            default -> {}
        }
    }

    private void race(int earlier, int i, int thread, int row, int[] clock) {
        if (earlier < 0 || Steps.thread[earlier] == thread || Steps.before(earlier, clock, 0)) {
            return;
        }
        tree.backtrack(Steps.decision[earlier], initials(earlier, i, thread, row), thread);
    }

    /** The threads that can begin what does not depend on step {@code e}, followed by the last. */
    private static long initials(int e, int last, int lastThread, int lastRow) {
        int[] order = Steps.order;
        int te = Steps.thread[e];
        int le = Steps.local[e];
        long seen = 0;
        long initials = 0;
        for (int k = e + 1; k <= last; k++) {
            int row = k == last ? lastRow : k * Steps.ROW;
            int tk = k == last ? lastThread : Steps.thread[k];
            if (k < last && order[row + te] >= le) {
                continue;
            }
            if ((seen & 1L << tk) != 0) {
                continue;
            }
            seen |= 1L << tk;
            if (isInitial(e, k, row, te, le)) {
                initials |= 1L << tk;
            }
        }
        return initials;
    }

    private static boolean isInitial(int e, int k, int row, int te, int le) {
        int[] order = Steps.order;
        for (int j = e + 1; j < k; j++) {
            if (order[j * Steps.ROW + te] < le && Steps.before(j, order, row)) {
                return false;
            }
        }
        return true;
    }
}
