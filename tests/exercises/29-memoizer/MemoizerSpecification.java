import static course.judge.spec.Meaning.fails;
import static course.judge.spec.Meaning.returns;

import course.judge.spec.Specification;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a memoizer does: each value is the one that was computed first, and a failure is never kept.
 * No call waits for good, as no computation does.
 */
final class MemoizerSpecification
        extends Specification<Memoizer<String, String>, MemoizerSpecification.Nothing> {

    /** Nobody can tell whether a value is known already. */
    record Nothing() {}

    @Override
    protected void define() {
        object("new Memoizer(compute)", MemoizerSpecification::memoizer, new Nothing());
        ask("get(\"key\")", memoizer -> memoizer.get(new String("key")))
                .interruptible()
                .means(same -> returns("key, computed 1 time", same));
        ask("get(\"fails\")", memoizer -> memoizer.get("fails"))
                .interruptible()
                .means(same -> fails(IllegalArgumentException.class, same));
        ask("get(\"breaks\")", memoizer -> memoizer.get("breaks"))
                .interruptible()
                .means(same -> fails(AssertionError.class, same));
        ask("get(\"other\")", memoizer -> memoizer.get("other"))
                .interruptible()
                .means(same -> returns("other", same));
    }

    @Override
    protected int most() {
        return 100;
    }

    private static Memoizer<String, String> memoizer() {
        var computed = new AtomicInteger();
        return new Memoizer<>(key ->
                switch (key) {
                    case "key" -> key + ", computed " + computed.incrementAndGet() + " time";
                    case "fails" -> throw new IllegalArgumentException("it fails");
                    case "breaks" -> throw new AssertionError("it breaks");
                    default -> key;
                });
    }
}
