package course.explorer.model;

import java.util.function.Supplier;

/** What rewritten code knows as {@code java.lang.ThreadLocal}. */
public class ModelThreadLocal<T> {

    /** Stands for a value that is null. */
    private static final Object NULL = new Object();

    public static <S> ModelThreadLocal<S> withInitial(Supplier<? extends S> supplier) {
        java.util.Objects.requireNonNull(supplier);
        return new ModelThreadLocal<>() {
            @Override
            protected S initialValue() {
                return supplier.get();
            }
        };
    }

    protected T initialValue() {
        return null;
    }

    @SuppressWarnings("unchecked")
    public T get() {
        var values = values();
        Object value = values.get(this);
        if (value == null) {
            T initial = initialValue();
            Loops.progress();
            values.put(this, kept(initial));
            return initial;
        }
        return (T) given(value);
    }

    public void set(T value) {
        Loops.progress();
        values().put(this, kept(value));
    }

    static Object kept(Object value) {
        return value == null ? NULL : value;
    }

    static Object given(Object kept) {
        return kept == NULL ? null : kept;
    }

    public void remove() {
        Loops.progress();
        values().remove(this);
    }

    java.util.Map<Object, Object> values() {
        return ModelThread.currentThread().locals;
    }
}
