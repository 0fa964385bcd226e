package course.notebook.host;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.SPIResolutionException;

/**
 * Runs snippets in this JVM, as the kernel does: on a thread of its own, the value kept as the
 * object it is instead of as text.
 */
final class CellExecution extends DirectExecutionControl {

    static final String THREAD_PREFIX = "jjava-exec-";

    private final AtomicInteger threads = new AtomicInteger();
    private final AtomicInteger keys = new AtomicInteger();
    private final Map<String, Optional<Object>> values = new ConcurrentHashMap<>();
    private final ExecutorService executor =
            Executors.newCachedThreadPool(
                    task -> new Thread(task, THREAD_PREFIX + "cell-" + threads.getAndIncrement()));

    /** The value that the event's text stands for; each may be taken once. */
    Object take(String key) {
        Optional<Object> value = values.remove(key);
        return value == null ? null : value.orElse(null);
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        String key = "value-" + keys.getAndIncrement();
        values.put(key, Optional.ofNullable(call(snippet)));
        return key;
    }

    private Object call(Method snippet) throws Exception {
        try {
            if (Thread.currentThread().getName().startsWith(THREAD_PREFIX)) {
                return snippet.invoke(null);
            }
            return executor.submit(
                            () -> {
                                Thread.currentThread()
                                        .setContextClassLoader(
                                                snippet.getDeclaringClass().getClassLoader());
                                return snippet.invoke(null);
                            })
                    .get();
        } catch (ExecutionException e) {
            throw translated(e.getCause());
        } catch (InvocationTargetException e) {
            throw translated(e);
        }
    }

    private static Exception translated(Throwable thrown) {
        Throwable cause =
                thrown instanceof InvocationTargetException wrapper ? wrapper.getCause() : thrown;
        if (cause instanceof SPIResolutionException unresolved) {
            return new ResolutionException(unresolved.id(), unresolved.getStackTrace());
        }
        return new UserException(
                String.valueOf(cause.getMessage()),
                cause.getClass().getName(),
                cause.getStackTrace());
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
