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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every public method and constructor of the JDK's classes that the explorer has in a version of
 * its own, found in the JDK itself. Each is linked; what returns by itself is called, too, on a new
 * object and with plain arguments.
 */
final class EveryMethod {

    private static final List<String> PACKAGES =
            List.of(
                    "java/util",
                    "java/util/concurrent",
                    "java/util/concurrent/atomic",
                    "java/util/concurrent/locks");

    private static final List<Class<?>> OTHERS =
            List.of(
                    Thread.class,
                    ThreadLocal.class,
                    InheritableThreadLocal.class,
                    StringBuilder.class,
                    StringBuffer.class);

    /** Calls that wait for others, or for time, or tell what no two runs share. */
    private static final Set<String> NOT_CALLED =
            Set.of(
                    "acquireUninterruptibly",
                    "await",
                    "awaitUninterruptibly",
                    "awaitAdvance",
                    "awaitQuiescence",
                    "arriveAndAwaitAdvance",
                    "close",
                    "get",
                    "helpQuiesce",
                    "invoke",
                    "join",
                    "lock",
                    "park",
                    "parkNanos",
                    "parkUntil",
                    "quietlyInvoke",
                    "quietlyJoin",
                    "readLock",
                    "take",
                    "writeLock",
                    "yield",
                    "stop",
                    "run",
                    "onSpinWait",
                    "getStackTrace",
                    "dumpStack",
                    "threadId",
                    "getId",
                    "getAllStackTraces",
                    "hashCode",
                    "notify",
                    "notifyAll",
                    "wait",
                    "exit",
                    "randomUUID",
                    "getThreadGroup",
                    "getContextClassLoader",
                    "isDaemon",
                    "activeCount",
                    "enumerate",
                    "current");

    private EveryMethod() {}

    /**
     * @param name of the program's class
     * @param call what it is about, for people
     * @param called whether more is done than linking it
     */
    record Call(String name, String call, String source, boolean called) {}

    static List<Call> all() throws IOException {
        var calls = new ArrayList<Call>();
        for (Class<?> type : types()) {
            String receiver = SampleObjects.receiver(type);
            for (Method method : methods(type)) {
                calls.add(call("Every" + calls.size(), type, method, receiver));
            }
        }
        return calls;
    }

    private static List<Class<?>> types() throws IOException {
        var types = new ArrayList<>(OTHERS);
        var jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.list(jdk.getPath("modules/java.base", name))) {
                files.map(file -> file.getFileName().toString())
                        .filter(file -> file.endsWith(".class"))
                        .map(file -> (name + "/" + file.replace(".class", "")).replace('/', '.'))
                        .sorted()
                        .map(EveryMethod::load)
                        .filter(EveryMethod::isOpen)
                        .forEach(types::add);
            }
        }
        return types;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, null);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isOpen(Class<?> type) {
        Class<?> outer = type;
        while (outer != null) {
            if (!Modifier.isPublic(outer.getModifiers())) {
                return false;
            }
            outer = outer.getDeclaringClass();
        }
        return !Throwable.class.isAssignableFrom(type) && type.getCanonicalName() != null;
    }

    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isBridge())
                .filter(m -> !m.isSynthetic())
                .sorted(Comparator.comparing(Method::toGenericString))
                .toList();
    }

    private static Call call(String name, Class<?> type, Method method, String receiver) {
        boolean isStatic = Modifier.isStatic(method.getModifiers());
        boolean calls =
                !NOT_CALLED.contains(method.getName())
                        && !List.of(method.getExceptionTypes()).contains(InterruptedException.class)
                        && (isStatic || receiver != null);
        String target = type.getCanonicalName();
        var arguments = new ArrayList<String>();
        for (Class<?> parameter : method.getParameterTypes()) {
            arguments.add(
                    calls ? SampleObjects.value(parameter) : SampleObjects.nothing(parameter));
        }
        String on = isStatic ? target : "s";
        String made = isStatic ? "" : target + " s = " + (calls ? receiver : "null") + ";";
        String call = on + "." + method.getName() + "(" + String.join(", ", arguments) + ")";
        boolean links = isStatic && !calls;
        String statement =
                links
                        ? "how = \"\"; if (how != \"\") " + call + ";"
                        : method.getReturnType() == void.class || !calls
                                ? call + "; how = \"returns\";"
                                : "how = \"returns \" + shown(" + call + ");";
        return new Call(
                name,
                target + ": " + call,
                SOURCE.formatted(name, made, statement, calls ? "+ shown(e)" : ""),
                calls);
    }

    private static final String SOURCE =
            """
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.atomic.*;
            import java.util.concurrent.locks.*;

            @SuppressWarnings({"unchecked", "rawtypes", "deprecation", "removal"})
            class %s {
                static String run() {
                    String how;
                    try {
                        %s
                        %s
                    } catch (Throwable e) {
                        how = e.getClass().getName() %s;
                    }
                    return how;
                }

                static String shown(Throwable e) {
                    String message = e.getMessage();
                    return message == null || message.startsWith("Cannot ") ? "" : ": " + message;
                }

                static String shown(Object o) {
                    return o == null || o instanceof String || o instanceof Number || o instanceof Boolean
                            || o instanceof Collection || o instanceof Map || o instanceof Enum
                            ? String.valueOf(o)
                            : o.getClass().isArray() || o.getClass().isHidden() ? "something" : o.getClass().getName();
                }
            }
            """;
}
