package course.bench.peers.programs;

import java.util.Set;

/** What a thread may see of another's writes (JLS §17.4). */
public final class Memory {

    private Memory() {}

    static final class Box {
        int value;

        Box() {
            value = 42;
        }
    }

    /** An object with a plain field is handed over through a plain field. */
    public static class UnsafePublication extends Actors {
        private Box shared;
        private int seen;

        @Override
        public void first() {
            shared = new Box();
        }

        @Override
        public void second() {
            Box box = shared;
            seen = box == null ? -1 : box.value;
        }

        @Override
        public Object outcome() {
            return seen;
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("-1", "42");
        }
    }

    public static class VolatilePublication extends Actors {
        private volatile Box shared;
        private int seen;

        @Override
        public void first() {
            shared = new Box();
        }

        @Override
        public void second() {
            Box box = shared;
            seen = box == null ? -1 : box.value;
        }

        @Override
        public Object outcome() {
            return seen;
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("-1", "42");
        }
    }

    /** Each writes its own variable and reads the other's: not both may miss the other. */
    public static class PlainStoreBuffer extends Actors {
        private int x;
        private int y;
        private int sawY;
        private int sawX;

        @Override
        public void first() {
            x = 1;
            sawY = y;
        }

        @Override
        public void second() {
            y = 1;
            sawX = x;
        }

        @Override
        public Object outcome() {
            return sawX + sawY;
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("1", "2");
        }
    }

    public static class VolatileStoreBuffer extends Actors {
        private volatile int x;
        private volatile int y;
        private int sawY;
        private int sawX;

        @Override
        public void first() {
            x = 1;
            sawY = y;
        }

        @Override
        public void second() {
            y = 1;
            sawX = x;
        }

        @Override
        public Object outcome() {
            return sawX + sawY;
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("1", "2");
        }
    }

    /** A loop waits for a plain flag, which a compiler may read once. */
    public static class PlainStopFlag extends Actors {
        private boolean stop;

        @Override
        public void first() {
            while (!stop) {
                // works on
            }
        }

        @Override
        public void second() {
            stop = true;
        }

        @Override
        public Object outcome() {
            return "stopped";
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("stopped");
        }
    }

    public static class VolatileStopFlag extends Actors {
        private volatile boolean stop;

        @Override
        public void first() {
            while (!stop) {
                // works on
            }
        }

        @Override
        public void second() {
            stop = true;
        }

        @Override
        public Object outcome() {
            return "stopped";
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("stopped");
        }
    }

    /** Peterson's lock (1981) needs sequential consistency, which plain fields do not have. */
    public static class PlainPeterson extends Actors {
        private boolean wants0;
        private boolean wants1;
        private int turn;
        private int inside;

        @Override
        public void first() {
            wants0 = true;
            turn = 1;
            while (wants1 && turn == 1) {
                Thread.onSpinWait();
            }
            inside++;
            wants0 = false;
        }

        @Override
        public void second() {
            wants1 = true;
            turn = 0;
            while (wants0 && turn == 0) {
                Thread.onSpinWait();
            }
            inside++;
            wants1 = false;
        }

        @Override
        public Object outcome() {
            return inside;
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("2");
        }
    }

    public static class VolatilePeterson extends Actors {
        private volatile boolean wants0;
        private volatile boolean wants1;
        private volatile int turn;
        private int inside;

        @Override
        public void first() {
            wants0 = true;
            turn = 1;
            while (wants1 && turn == 1) {
                Thread.onSpinWait();
            }
            inside++;
            wants0 = false;
        }

        @Override
        public void second() {
            wants1 = true;
            turn = 0;
            while (wants0 && turn == 0) {
                Thread.onSpinWait();
            }
            inside++;
            wants1 = false;
        }

        @Override
        public Object outcome() {
            return inside;
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("2");
        }
    }
}
