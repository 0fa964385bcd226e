package course.explorer.model;

/** What rewritten code knows as {@code java.lang.InheritableThreadLocal}. */
public class ModelInheritableThreadLocal<T> extends ModelThreadLocal<T> {

    protected T childValue(T parentValue) {
        return parentValue;
    }

    /** A new thread begins with what {@link #childValue} makes of its creator's values. */
    static void inherit(ModelThread parent, ModelThread child) {
        parent.inherited.forEach(
                (local, value) -> ((ModelInheritableThreadLocal<?>) local).inherit(child, value));
    }

    @SuppressWarnings("unchecked")
    private void inherit(ModelThread child, Object value) {
        child.inherited.put(this, kept(childValue((T) given(value))));
    }

    @Override
    java.util.Map<Object, Object> values() {
        return ModelThread.currentThread().inherited;
    }
}
