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
            values.put(this, initial == null ? NULL : initial);
            return initial;
        }
        return value == NULL ? null : (T) value;
    }

    public void set(T value) {
        Loops.progress();
        values().put(this, value == null ? NULL : value);
    }

    public void remove() {
        Loops.progress();
        values().remove(this);
    }

    java.util.Map<Object, Object> values() {
        return ModelThread.currentThread().locals;
    }
}
