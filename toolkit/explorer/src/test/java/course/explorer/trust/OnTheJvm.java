package course.explorer.trust;

import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a program that was compiled in memory as any JVM does. */
final class OnTheJvm {

    static final String WAITS = "waits";

    private static final long PAUSE_MS = 1;
    private static final int STILL = 20;
    private static final long LONGEST_S = 60;

    private OnTheJvm() {}

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(OnTheJvm.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }

    /**
     * What {@code run()} returns, or "waits" if it does not.
     *
     * @param mayWait whether that is expected: then a thread that waits without a limit for some
     *     time is taken to do so for ever, interrupted and left behind. Else it is waited for, so
     *     that a slow machine fails no test.
     */
    static String result(Map<String, byte[]> classes, String name, boolean mayWait) {
        var task =
                new FutureTask<>(() -> {
                    var run = new Loader(classes).loadClass(name).getDeclaredMethod("run");
                    run.setAccessible(true);
                    return (String) run.invoke(null);
                });
        Thread thread = Thread.ofPlatform().daemon().name(name).start(task);
        try {
            if (!mayWait) {
                return task.get(LONGEST_S, TimeUnit.SECONDS);
            }
            for (int still = 0; still < STILL; ) {
                Thread.sleep(PAUSE_MS);
                if (!thread.isAlive()) {
                    return task.get();
                }
                still = thread.getState() == Thread.State.WAITING ? still + 1 : 0;
            }
            thread.interrupt();
            return WAITS;
        } catch (TimeoutException e) {
            return WAITS;
        } catch (Exception e) {
            throw new AssertionError(name, e);
        }
    }
}
