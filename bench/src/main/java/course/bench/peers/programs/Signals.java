package course.bench.peers.programs;

import java.util.ArrayDeque;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/** One thread waits for another. */
public final class Signals {

    private Signals() {}

    /** The signal may fall between looking at the flag and waiting. */
    public static class FlagCheckedOutsideTheLock extends Actors {
        private final Object bell = new Object();
        private volatile boolean ready;

        @Override
        public void first() throws InterruptedException {
            while (!ready) {
                synchronized (bell) {
                    bell.wait();
                }
            }
        }

        @Override
        public void second() {
            ready = true;
            synchronized (bell) {
                bell.notifyAll();
            }
        }

        @Override
        public Object outcome() {
            return ready;
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("true");
        }
    }

    public static class FlagCheckedInsideTheLock extends Actors {
        private final Object bell = new Object();
        private boolean ready;

        @Override
        public void first() throws InterruptedException {
            synchronized (bell) {
                while (!ready) {
                    bell.wait();
                }
            }
        }

        @Override
        public void second() {
            synchronized (bell) {
                ready = true;
                bell.notifyAll();
            }
        }

        @Override
        public Object outcome() {
            return ready;
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("true");
        }
    }

    /** Two consumers are woken for one item; whoever is late finds the queue empty. */
    public static class IfForWhile extends Actors {
        final ArrayDeque<Integer> queue = new ArrayDeque<>();
        private int taken;

        synchronized void put() {
            queue.add(1);
            notifyAll();
        }

        void awaitItem() throws InterruptedException {
            if (queue.isEmpty()) {
                wait();
            }
        }

        synchronized void take() throws InterruptedException {
            awaitItem();
            taken += queue.remove();
        }

        @Override
        public void first() {
            put();
            put();
        }

        @Override
        public void second() throws InterruptedException {
            take();
        }

        @Override
        public void third() throws InterruptedException {
            take();
        }

        @Override
        public int threads() {
            return 3;
        }

        @Override
        public Object outcome() {
            return taken;
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("2");
        }
    }

    public static class WhileNotIf extends IfForWhile {
        @Override
        void awaitItem() throws InterruptedException {
            while (queue.isEmpty()) {
                wait();
            }
        }
    }

    /** Opens the latch, and only then writes what the latch announces. */
    public static class CountsDownTooEarly extends Actors {
        final CountDownLatch latch = new CountDownLatch(1);
        int result;
        private int seen;

        @Override
        public void first() {
            latch.countDown();
            result = 42;
        }

        @Override
        public void second() throws InterruptedException {
            latch.await();
            seen = result;
        }

        @Override
        public Object outcome() {
            return seen;
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("42");
        }
    }

    public static class CountsDownWhenDone extends CountsDownTooEarly {
        @Override
        public void first() {
            result = 42;
            latch.countDown();
        }
    }

    /** One end mark, and two consumers who wait for it. */
    public static class OneEndMarkForTwo extends Actors {
        private static final int END = -1;
        private final BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
        private final int[] sums = new int[2];

        int marks() {
            return 1;
        }

        @Override
        public void first() throws InterruptedException {
            queue.put(1);
            for (int i = 0; i < marks(); i++) {
                queue.put(END);
            }
        }

        private void consume(int who) throws InterruptedException {
            for (int item = queue.take(); item != END; item = queue.take()) {
                sums[who] += item;
            }
        }

        @Override
        public void second() throws InterruptedException {
            consume(0);
        }

        @Override
        public void third() throws InterruptedException {
            consume(1);
        }

        @Override
        public int threads() {
            return 3;
        }

        @Override
        public Object outcome() {
            return sums[0] + sums[1];
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("1");
        }
    }

    public static class AnEndMarkForEach extends OneEndMarkForTwo {
        @Override
        int marks() {
            return 2;
        }
    }
}
