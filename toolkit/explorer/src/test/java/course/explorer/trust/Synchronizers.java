package course.explorer.trust;

import course.explorer.trust.Orders.Slot;
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
