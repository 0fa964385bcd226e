import static course.judge.spec.Meaning.fails;
import static course.judge.spec.Meaning.registers;
import static course.judge.spec.Meaning.returns;

import course.judge.spec.Meaning;
import course.judge.spec.Specification;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a Lazy does: it makes its value when somebody asks, and again after a failure. Whoever waits
 * while the maker fails may get that failure, too.
 */
final class LazySpecification
        extends Specification<LazySpecification.WatchedLazy, LazySpecification.Made> {

    /** A Lazy, and how often its maker was called; the first calls may fail. */
    static final class WatchedLazy {
        private final AtomicInteger calls = new AtomicInteger();
        private final Lazy<String> lazy;

        WatchedLazy(int failures) {
            lazy = new Lazy<>(() -> made(failures));
        }

        private String made(int failures) {
            int call = calls.incrementAndGet();
            if (call <= failures && call % 2 == 1) {
                throw new AssertionError("call " + call);
            }
            if (call <= failures) {
                throw new IllegalStateException("call " + call);
            }
            return "made by call " + call;
        }

        String get() {
            return lazy.get();
        }

        int calls() {
            return calls.get();
        }
    }

    /**
     * How far the maker has come.
     *
     * @param calls of the maker, the first so many of them failures
     * @param asking the threads of which it is known that they have asked and wait
     * @param hearing those that may hear of the failure of a call that another made
     */
    record Made(int failures, int calls, Set<Integer> asking, Set<Integer> hearing) {

        Made {
            asking = Set.copyOf(asking);
            hearing = Set.copyOf(hearing);
        }

        private boolean isMade() {
            return calls > failures;
        }

        Meaning<Made> get(int me) {
            Made gone = new Made(failures, calls, less(asking, me), less(hearing, me));
            if (isMade()) {
                return heard(me, gone, returns("made by call " + calls, gone));
            }
            int call = calls + 1;
            Meaning<Made> tries =
                    call > failures
                            ? returns("made by call " + call, gone.called(gone.hearing))
                            : fails(failure(call), gone.called(gone.asking));
            Meaning<Made> all = heard(me, gone, tries);
            return asking.contains(me)
                    ? all
                    : all.or(registers(new Made(failures, calls, more(asking, me), hearing)));
        }

        private Meaning<Made> heard(int me, Made gone, Meaning<Made> own) {
            return hearing.contains(me) ? own.or(fails(failure(calls), gone)) : own;
        }

        private Made called(Set<Integer> newHearing) {
            return new Made(failures, calls + 1, asking, newHearing);
        }

        private Class<? extends Throwable> failure(int call) {
            return call % 2 == 1 ? AssertionError.class : IllegalStateException.class;
        }

        private static Set<Integer> more(Set<Integer> threads, int one) {
            Set<Integer> all = new TreeSet<>(threads);
            all.add(one);
            return all;
        }

        private static Set<Integer> less(Set<Integer> threads, int one) {
            Set<Integer> all = new TreeSet<>(threads);
            all.remove(one);
            return all;
        }
    }

    @Override
    protected void define() {
        List<String> makers = List.of("maker", "maker that fails once", "maker that fails twice");
        for (int n = 0; n < makers.size(); n++) {
            int failures = n;
            object(
                    "new Lazy(" + makers.get(n) + ")",
                    () -> new WatchedLazy(failures),
                    new Made(failures, 0, Set.of(), Set.of()));
        }
        ask("get()", WatchedLazy::get).meansFor((made, me) -> made.get(me));
        ask("calls()", WatchedLazy::calls).means(made -> returns(made.calls(), made));
    }

    @Override
    protected int most() {
        return 120;
    }
}
