import java.util.function.Supplier;

/** The first look needs no volatile: what a final field of a holder refers to is seen whole (JLS §17.5). */
class Lazy<T> {
    private record Holder<T>(T value) {}

    private final Supplier<T> maker;
    private Holder<T> holder;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        Holder<T> seen = holder;
        if (seen == null) {
            synchronized (this) {
                seen = holder;
                if (seen == null) {
                    seen = new Holder<>(maker.get());
                    holder = seen;
                }
            }
        }
        return seen.value();
    }
}
