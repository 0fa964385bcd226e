package course.explorer.trust;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;

/**
 * Every public method of {@code java.lang} and {@code java.util.concurrent} that throws {@code
 * InterruptedException}, found in the JDK itself, called on objects in each of their states, with
 * each kind of argument, with an interrupt pending and without.
 */
final class InterruptibleCalls {

    private static final List<String> PACKAGES =
            List.of("java/lang", "java/util/concurrent", "java/util/concurrent/locks");

    /** Other processes are not explored. */
    private static final List<Class<?>> ELSEWHERE = List.of(Process.class);

    private InterruptibleCalls() {}

    /**
     * @param name of the program's class
     * @param call what it is about, for people
     * @param mayDoOtherwise whether it may end otherwise, too: for no reason, or as threads of a
     *     pool are faster or slower
     */
    record Call(String name, String call, String source, boolean mayDoOtherwise) {}

    /** All of them; fails if a class has such a method and {@link Receivers} does not know it. */
    static List<Call> all() throws IOException {
        var calls = new ArrayList<Call>();
        for (Method method : methods()) {
            if (ELSEWHERE.contains(method.getDeclaringClass())) {
                continue;
            }
            for (var receiver : Receivers.of(method.getDeclaringClass()).entrySet()) {
                for (String arguments : arguments(method)) {
                    for (boolean pending : List.of(false, true)) {
                        calls.add(call(calls.size(), method, receiver, arguments, pending));
                    }
                }
            }
        }
        return calls;
    }

    private static Call call(
            int number,
            Method method,
            Map.Entry<String, String> receiver,
            String arguments,
            boolean pending) {
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        String on = isStatic ? method.getDeclaringClass().getCanonicalName() : "s";
        String call = on + "." + method.getName() + "(" + arguments + ")";
        String name = "Call" + number;
        String shown =
                method.getDeclaringClass().getSimpleName()
                        + ", "
                        + receiver.getKey()
                        + ": "
                        + call
                        + (pending ? ", interrupted" : "");
        String interrupt = pending ? "Thread.currentThread().interrupt(); " : "";
        String source =
                """
                import java.time.Duration;
                import java.util.*;
                import java.util.concurrent.*;
                import java.util.concurrent.locks.*;

                class %s {
                    static String run() {
                        String how;
                        try {
                            %s
                        } catch (Throwable e) {
                            how = e.toString();
                        }
                        return how + (Thread.interrupted() ? ", interrupted" : "");
                    }
                }
                """
                        .formatted(
                                name,
                                Receivers.around(
                                        receiver.getValue(), interrupt + result(method, call)));
        boolean otherwise =
                method.getName().matches("wait|await.*|timedWait")
                        || ExecutorService.class.isAssignableFrom(method.getDeclaringClass());
        return new Call(name, shown, source, otherwise);
    }

    private static String result(Method method, String call) {
        if (method.getReturnType() == void.class) {
            return call + "; how = \"returns\";";
        }
        String value =
                switch (method.getName()) {
                    case "awaitNanos" -> call + " > 0";
                    case "tryReadLock", "tryWriteLock" -> call + " != 0";
                    case "readLockInterruptibly", "writeLockInterruptibly" -> call + " != 0";
                    case "invokeAll" -> call + ".size()";
                    default -> call;
                };
        return "how = \"returns \" + (" + value + ");";
    }

    private static List<Method> methods() throws IOException {
        var all = new ArrayList<Method>();
        var jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.list(jdk.getPath("modules/java.base", name))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".class"))
                        .map(file -> (name + "/" + file.replace(".class", "")).replace('/', '.'))
                        .sorted()
                        .forEach(each -> all.addAll(methods(each)));
            }
        }
        return all;
    }

    /** Of a public class; what an interface declares is tried on the classes that have it. */
    private static List<Method> methods(String className) {
        Class<?> c;
        try {
            c = Class.forName(className, false, null);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        if (!Modifier.isPublic(c.getModifiers()) || c.isInterface()) {
            return List.of();
        }
        return Arrays.stream(c.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isBridge())
                .filter(m -> List.of(m.getExceptionTypes()).contains(InterruptedException.class))
                .sorted(java.util.Comparator.comparing(Method::toGenericString))
                .toList();
    }

    /** Lists of arguments, each as it stands between the parentheses. */
    private static List<String> arguments(Method method) {
        var lists = List.of("");
        for (Class<?> type : method.getParameterTypes()) {
            var longer = new ArrayList<String>();
            for (String before : lists) {
                for (String value : values(method, type)) {
                    longer.add(before.isEmpty() ? value : before + ", " + value);
                }
            }
            lists = longer;
        }
        return lists.stream().distinct().toList();
    }

    private static List<String> values(Method method, Class<?> type) {
        var values = new LinkedHashMap<Class<?>, List<String>>();
        values.put(long.class, List.of("-1L", "0L", "1L"));
        values.put(int.class, List.of("0", "1"));
        values.put(java.util.concurrent.TimeUnit.class, List.of("TimeUnit.MILLISECONDS"));
        values.put(
                java.time.Duration.class,
                List.of("Duration.ofMillis(-1)", "Duration.ZERO", "Duration.ofNanos(1)"));
        values.put(java.util.Date.class, List.of("new Date(0)"));
        values.put(java.util.Collection.class, List.of("List.<Callable<Integer>>of(() -> 1)"));
        values.put(Thread.class, List.of("Thread.currentThread()", "new Thread(() -> {})"));
        values.put(
                java.util.concurrent.ForkJoinPool.ManagedBlocker.class,
                List.of(blocker(true), blocker(false)));
        if (type == Object.class) {
            return List.of(method.getName().equals("timedWait") ? "monitor" : "1");
        }
        List<String> known = values.get(type);
        if (known == null) {
            throw new AssertionError("no value of " + type + " for " + method);
        }
        return known;
    }

    private static String blocker(boolean open) {
        return """
        new ForkJoinPool.ManagedBlocker() {
            public boolean block() throws InterruptedException {
                Thread.sleep(1);
                return true;
            }
            public boolean isReleasable() { return %b; }
        }\
        """
                .formatted(open);
    }
}
