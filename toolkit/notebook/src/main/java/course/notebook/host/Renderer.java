package course.notebook.host;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * How values become MIME types: the part of the kernel's renderer that notebooks and the startup
 * script use, under the same names, so that the same source compiles against both.
 */
public final class Renderer {

    private final Map<Class<?>, Registration<?>> registrations = new ConcurrentHashMap<>();

    /** Draws one value into the context. */
    @FunctionalInterface
    public interface RenderFunction<T> {
        void render(T value, RenderContext context);
    }

    /** Where a render function puts what it draws. */
    public static final class RenderContext {
        private final Set<String> requested;
        private final DisplayData out;

        private RenderContext(Set<String> requested, DisplayData out) {
            this.requested = requested;
            this.out = out;
        }

        public DisplayData getOutputContainer() {
            return out;
        }

        /** Puts the value under that MIME type when it was asked for. */
        public boolean renderIfRequested(String mimeType, Supplier<Object> value) {
            boolean wanted = requested.contains(mimeType);
            if (wanted) {
                out.putData(mimeType, value.get());
            }
            return wanted;
        }
    }

    /** A render function on its way to being registered. */
    public final class Registration<T> {
        private final Class<T> type;
        private final Set<String> preferred = new LinkedHashSet<>();
        private RenderFunction<? super T> function;

        private Registration(Class<T> type) {
            this.type = type;
        }

        public Registration<T> preferring(String... mimeTypes) {
            preferred.addAll(Arrays.asList(mimeTypes));
            return this;
        }

        public Registration<T> supporting(String... mimeTypes) {
            return this;
        }

        public void register(RenderFunction<? super T> function) {
            this.function = function;
            registrations.put(type, this);
        }

        private void render(Object value, Set<String> requested, DisplayData out) {
            function.render(type.cast(value), new RenderContext(requested, out));
        }
    }

    public <T> Registration<T> createRegistration(Class<T> type) {
        return new Registration<>(type);
    }

    /** What is shown for the value; asked for nothing, its registration's preferred types. */
    DisplayData render(Object value, String... mimeTypes) {
        if (value instanceof DisplayData data && mimeTypes.length == 0) {
            return data;
        }
        DisplayData out = new DisplayData();
        Registration<?> registration = registrationFor(value.getClass());
        if (registration != null) {
            Set<String> requested =
                    new LinkedHashSet<>(
                            mimeTypes.length == 0 ? registration.preferred : List.of(mimeTypes));
            requested.add("text/plain");
            registration.render(value, requested, out);
        } else if (value instanceof CharSequence) {
            Arrays.stream(mimeTypes).forEach(type -> out.putData(type, value));
        }
        if (!out.has("text/plain")) {
            out.putText(String.valueOf(value));
        }
        return out;
    }

    private Registration<?> registrationFor(Class<?> type) {
        Map<Class<?>, Boolean> seen = new LinkedHashMap<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            Class<?> next = open.removeFirst();
            if (registrations.containsKey(next)) {
                return registrations.get(next);
            }
            if (seen.put(next, true) == null) {
                if (next.getSuperclass() != null) {
                    open.addLast(next.getSuperclass());
                }
                open.addAll(List.of(next.getInterfaces()));
            }
        }
        return null;
    }
}
