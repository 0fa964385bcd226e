package course.explorer.model;

/** What rewritten code knows as {@code java.lang.InheritableThreadLocal}. */
public class ModelInheritableThreadLocal<T> extends ModelThreadLocal<T> {

    protected T childValue(T parentValue) {
        return parentValue;
    }

    @Override
    java.util.Map<Object, Object> values() {
        return ModelThread.currentThread().inherited;
    }
}
