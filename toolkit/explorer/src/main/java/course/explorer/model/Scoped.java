package course.explorer.model;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;

/** What rewritten code knows as {@code java.lang.ScopedValue}. */
public final class Scoped<T> {

    /** The bindings of a thread, innermost first; immutable. */
    record Bindings(Scoped<?> key, Object value, Bindings outer) {}

    private Scoped() {}

    public static <T> Scoped<T> newInstance() {
        return new Scoped<>();
    }

    public static <T> Carrier where(Scoped<T> key, T value) {
        return new Carrier(null, Objects.requireNonNull(key), value);
    }

    private Bindings binding() {
        Bindings b = ModelThread.currentThread().scoped;
        while (b != null && b.key() != this) {
            b = b.outer();
        }
        return b;
    }

    @SuppressWarnings("unchecked")
    public T get() {
        Bindings b = binding();
        if (b == null) {
            throw new NoSuchElementException("ScopedValue not bound");
        }
        return (T) b.value();
    }

    public boolean isBound() {
        return binding() != null;
    }

    @SuppressWarnings("unchecked")
    public T orElse(T other) {
        Objects.requireNonNull(other);
        Bindings b = binding();
        return b == null ? other : (T) b.value();
    }

    @SuppressWarnings("unchecked")
    public <X extends Throwable> T orElseThrow(Supplier<? extends X> supplier) throws X {
        Objects.requireNonNull(supplier);
        Bindings b = binding();
        if (b == null) {
            throw supplier.get();
        }
        return (T) b.value();
    }

    /** What rewritten code knows as {@code ScopedValue.Carrier}. */
    public static final class Carrier {
        private final Carrier before;
        private final Scoped<?> key;
        private final Object value;

        private Carrier(Carrier before, Scoped<?> key, Object value) {
            this.before = before;
            this.key = key;
            this.value = value;
        }

        public <T> Carrier where(Scoped<T> nextKey, T nextValue) {
            return new Carrier(this, Objects.requireNonNull(nextKey), nextValue);
        }

        @SuppressWarnings("unchecked")
        public <T> T get(Scoped<T> wanted) {
            for (Carrier c = this; c != null; c = c.before) {
                if (c.key == wanted) {
                    return (T) c.value;
                }
            }
            throw new NoSuchElementException("No mapping present");
        }

        private Bindings on(Bindings outer) {
            return new Bindings(key, value, before == null ? outer : before.on(outer));
        }

        public <R, X extends Throwable> R call(ScopedValue.CallableOp<? extends R, X> op) throws X {
            Objects.requireNonNull(op);
            ModelThread thread = ModelThread.currentThread();
            Bindings outer = thread.scoped;
            thread.scoped = on(outer);
            try {
                return op.call();
            } finally {
                thread.scoped = outer;
            }
        }

        public void run(Runnable op) {
            Objects.requireNonNull(op);
            call(() -> {
                op.run();
                return null;
            });
        }
    }
}
