package course.bench.peers.programs;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Two threads and a variable. */
public final class Races {

    private Races() {}

    /** A plain field is counted up by both. */
    public static class LostUpdate extends Actors {
        private int n;

        @Override
        public void first() {
            n++;
        }

        @Override
        public void second() {
            n++;
        }

        @Override
        public Object outcome() {
            return n;
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("2");
        }
    }

    public static class AtomicUpdate extends Actors {
        private final AtomicInteger n = new AtomicInteger();

        @Override
        public void first() {
            n.incrementAndGet();
        }

        @Override
        public void second() {
            n.incrementAndGet();
        }

        @Override
        public Object outcome() {
            return n.get();
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("2");
        }
    }

    /** Looks whether there is enough and takes it, in two steps. */
    public static class CheckThenWithdraw extends Actors {
        final AtomicInteger balance = new AtomicInteger(100);

        void withdraw() {
            if (balance.get() >= 70) {
                balance.addAndGet(-70);
            }
        }

        @Override
        public void first() {
            withdraw();
        }

        @Override
        public void second() {
            withdraw();
        }

        @Override
        public Object outcome() {
            return balance.get();
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("30");
        }
    }

    public static class CheckAndWithdrawUnderOneLock extends CheckThenWithdraw {
        @Override
        synchronized void withdraw() {
            super.withdraw();
        }
    }

    /** Each may find that the key is absent; only one may say that it was the first. */
    public static class ContainsThenPut extends Actors {
        final ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
        private final AtomicInteger winners = new AtomicInteger();

        boolean claim(int who) {
            if (map.containsKey("seat")) {
                return false;
            }
            map.put("seat", who);
            return true;
        }

        @Override
        public void first() {
            if (claim(1)) {
                winners.incrementAndGet();
            }
        }

        @Override
        public void second() {
            if (claim(2)) {
                winners.incrementAndGet();
            }
        }

        @Override
        public Object outcome() {
            return winners.get();
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("1");
        }
    }

    public static class PutIfAbsent extends ContainsThenPut {
        @Override
        boolean claim(int who) {
            return map.putIfAbsent("seat", who) == null;
        }
    }

    /** An auditor adds two accounts while money is on its way from one to the other. */
    public static class AuditDuringATransfer extends Actors {
        private int a = 100;
        private int b = 100;
        private int sum;

        synchronized int take(int amount) {
            a -= amount;
            return amount;
        }

        synchronized void give(int amount) {
            b += amount;
        }

        @Override
        public void first() {
            give(take(10));
        }

        @Override
        public synchronized void second() {
            sum = a + b;
        }

        @Override
        public Object outcome() {
            return sum;
        }

        @Override
        public Set<String> acceptable() {
            return Set.of("200");
        }
    }

    public static class AuditBetweenTransfers extends AuditDuringATransfer {
        @Override
        public synchronized void first() {
            super.first();
        }
    }
}
