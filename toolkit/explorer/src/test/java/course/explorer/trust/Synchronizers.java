package course.explorer.trust;

import course.explorer.trust.Orders.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A latch, a semaphore, a barrier, a read-write lock and a future, as documented. */
final class Synchronizers {

    static final int PERMITS = 1;
    static final int PARTIES = 2;

    private int count;
    private int permits = PERMITS;
    private final List<Integer> askers;
    private int arrived;
    private int generation;
    private int value;
    private final int[] waitsIn;
    private final ReadersAndWriters lock;

    Synchronizers(int threads) {
        count = latch(threads);
        waitsIn = new int[threads];
        lock = new ReadersAndWriters(threads);
        askers = new ArrayList<>();
        Arrays.fill(waitsIn, -1);
    }

    Synchronizers(Synchronizers from) {
        count = from.count;
        permits = from.permits;
        arrived = from.arrived;
        generation = from.generation;
        value = from.value;
        waitsIn = from.waitsIn.clone();
        lock = new ReadersAndWriters(from.lock);
        askers = new ArrayList<>(from.askers);
    }

    /** What the latch begins with: in one program of two threads it is opened by the first. */
    static int latch(int threads) {
        return threads - 1;
    }

    boolean hasPermit() {
        return permits > 0;
    }

    boolean latchIsOpen() {
        return count == 0;
    }

    boolean blocks(int thread, Instruction.Synchronizing next) {
        return switch (next) {
            case Instruction.AwaitLatch i -> count > 0;
            case Instruction.Acquire i -> permits <= 0;
            case Instruction.Leave i -> waitsIn[thread] == generation;
            case Instruction.JoinFuture i -> value == 0;
            case Instruction.Given i -> askers.getFirst() != thread || permits < i.permits();
            case Instruction.Served i -> !lock.isServed(thread, i.alone());
            default -> false;
        };
    }

    /** Takes a step; true if the thread has done the next one as well. */
    boolean step(int thread, Instruction.Synchronizing step, int[] mine, Orders orders) {
        switch (step) {
            case Instruction.CountDown i -> countDown(thread, orders);
            case Instruction.AwaitLatch i -> orders.look(thread, Slot.LATCH);
            case Instruction.LatchCount i -> {
                orders.look(thread, Slot.LATCH);
                mine[i.register()] = count;
            }
            case Instruction.Acquire i -> acquire(thread, orders);
            case Instruction.TryAcquire i -> {
                mine[i.register()] = permits > 0 ? 1 : 0;
                if (permits > 0) {
                    acquire(thread, orders);
                } else {
                    orders.look(thread, Slot.SEMAPHORE);
                }
            }
            case Instruction.ReleasePermit i -> {
                permits++;
                orders.change(thread, Slot.SEMAPHORE);
            }
            case Instruction.Permits i -> {
                orders.look(thread, Slot.SEMAPHORE);
                mine[i.register()] = permits;
            }
            case Instruction.Ask i -> {
                boolean enough = permits >= i.permits();
                permits -= enough ? i.permits() : 0;
                mine[Instruction.HIDDEN] = enough ? 1 : 0;
            }
            case Instruction.QueueUp i -> askers.add(thread);
            case Instruction.Given i -> {
                permits -= i.permits();
                askers.removeFirst();
            }
            case Instruction.Come i ->
                    mine[Instruction.HIDDEN] =
                            takes(thread, i.alone(), lock.mayPass(thread, i.alone()));
            case Instruction.GetInLine i -> lock.getInLine(thread, i.alone());
            case Instruction.Served i -> {
                lock.leaveLine();
                lock.take(thread, i.alone());
            }
            case Instruction.TryShared i ->
                    mine[i.register()] = takes(thread, false, lock.free(thread, false));
            case Instruction.GiveBack i -> lock.giveBack(thread, i.alone());
            case Instruction.Arrive i -> mine[i.register()] = arrive(thread, orders);
            case Instruction.Leave i -> {
                orders.sees(thread, Slot.BARRIER);
                waitsIn[thread] = -1;
            }
            case Instruction.Complete i -> {
                mine[i.register()] = value == 0 ? 1 : 0;
                complete(thread, i.value(), orders);
            }
            case Instruction.JoinFuture i -> mine[i.register()] = look(thread, orders);
            case Instruction.GetNow i -> mine[i.register()] = look(thread, orders);
        }
        return step instanceof Instruction.Arrive i && mine[i.register()] == 0;
    }

    private int takes(int thread, boolean alone, boolean possible) {
        if (possible) {
            lock.take(thread, alone);
        }
        return possible ? 1 : 0;
    }

    /** Counting down an open latch changes nothing. */
    private void countDown(int thread, Orders orders) {
        if (count > 0) {
            count--;
            orders.change(thread, Slot.LATCH);
        } else {
            orders.look(thread, Slot.LATCH);
        }
    }

    private void acquire(int thread, Orders orders) {
        permits--;
        orders.take(thread, Slot.SEMAPHORE);
    }

    /**
     * The arrival index, as {@code CyclicBarrier.await} returns it. Who comes last, with 0, goes on
     * at once; only those who met know of each other.
     */
    private int arrive(int thread, Orders orders) {
        int index = PARTIES - ++arrived;
        orders.change(thread, Slot.BARRIER);
        if (index > 0) {
            waitsIn[thread] = generation;
            return index;
        }
        orders.acquire(thread, Slot.BARRIER);
        for (int other = 0; other < waitsIn.length; other++) {
            if (waitsIn[other] == generation) {
                orders.before(thread, other);
            }
        }
        generation++;
        arrived = 0;
        return 0;
    }

    private void complete(int thread, int with, Orders orders) {
        orders.look(thread, Slot.FUTURE);
        if (value == 0) {
            value = with;
            orders.change(thread, Slot.FUTURE);
        }
    }

    private int look(int thread, Orders orders) {
        orders.look(thread, Slot.FUTURE);
        return value;
    }
}
