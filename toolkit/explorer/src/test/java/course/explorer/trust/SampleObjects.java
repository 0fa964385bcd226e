package course.explorer.trust;

import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;

/** Java that makes an object of a class of the JDK, or a plain argument of a type. */
final class SampleObjects {

    private static final Map<Class<?>, String> KNOWN = new LinkedHashMap<>();

    private static final Map<Class<?>, String> VALUES =
            Map.ofEntries(
                    Map.entry(Object.class, "(Object) \"a\""),
                    Map.entry(String.class, "\"a\""),
                    Map.entry(CharSequence.class, "(CharSequence) \"a\""),
                    Map.entry(Comparable.class, "(Comparable) \"a\""),
                    Map.entry(
                            java.util.Collection.class,
                            "(Collection) new ArrayList(List.of(\"a\", \"b\"))"),
                    Map.entry(java.util.List.class, "(List) new ArrayList(List.of(\"a\", \"b\"))"),
                    Map.entry(java.util.Set.class, "(Set) new LinkedHashSet(List.of(\"a\"))"),
                    Map.entry(java.util.Map.class, "(Map) new LinkedHashMap(Map.of(\"a\", \"b\"))"),
                    Map.entry(Runnable.class, "(Runnable) () -> {}"),
                    Map.entry(java.util.concurrent.Callable.class, "(Callable) () -> \"a\""),
                    Map.entry(java.util.concurrent.Executor.class, "(Executor) Runnable::run"),
                    Map.entry(java.util.concurrent.TimeUnit.class, "TimeUnit.SECONDS"),
                    Map.entry(Class.class, "(Class) String.class"),
                    Map.entry(Object[].class, "new Object[] {\"a\"}"),
                    Map.entry(int[].class, "new int[] {2, 1}"),
                    Map.entry(long[].class, "new long[] {2, 1}"),
                    Map.entry(char[].class, "new char[] {'b'}"),
                    Map.entry(Throwable.class, "(Throwable) new IllegalStateException(\"x\")"),
                    Map.entry(java.util.Comparator.class, "(Comparator) Comparator.naturalOrder()"),
                    Map.entry(
                            java.util.function.Function.class,
                            "(java.util.function.Function) x -> x"),
                    Map.entry(
                            java.util.function.BiFunction.class,
                            "(java.util.function.BiFunction) (x, y) -> x"),
                    Map.entry(
                            java.util.function.Consumer.class,
                            "(java.util.function.Consumer) x -> {}"),
                    Map.entry(
                            java.util.function.BiConsumer.class,
                            "(java.util.function.BiConsumer) (x, y) -> {}"),
                    Map.entry(
                            java.util.function.Predicate.class,
                            "(java.util.function.Predicate) x -> true"),
                    Map.entry(
                            java.util.function.Supplier.class,
                            "(java.util.function.Supplier) () -> \"a\""),
                    Map.entry(
                            java.util.function.UnaryOperator.class,
                            "(java.util.function.UnaryOperator) x -> x"),
                    Map.entry(
                            java.util.function.BinaryOperator.class,
                            "(java.util.function.BinaryOperator) (x, y) -> x"));

    static {
        KNOWN.put(Thread.class, "new Thread(() -> {}, \"worker\")");
        KNOWN.put(java.util.concurrent.CountDownLatch.class, "new CountDownLatch(1)");
        KNOWN.put(java.util.concurrent.Semaphore.class, "new Semaphore(1)");
        KNOWN.put(java.util.concurrent.CyclicBarrier.class, "new CyclicBarrier(2)");
        KNOWN.put(java.util.concurrent.ArrayBlockingQueue.class, "new ArrayBlockingQueue(2)");
        KNOWN.put(java.util.concurrent.FutureTask.class, "new FutureTask(() -> \"a\")");
        KNOWN.put(java.util.concurrent.ForkJoinPool.class, "new ForkJoinPool(2)");
        KNOWN.put(
                java.util.concurrent.ExecutorCompletionService.class,
                "new ExecutorCompletionService(Runnable::run)");
        KNOWN.put(
                java.util.concurrent.atomic.AtomicIntegerArray.class, "new AtomicIntegerArray(2)");
        KNOWN.put(java.util.concurrent.atomic.AtomicLongArray.class, "new AtomicLongArray(2)");
        KNOWN.put(
                java.util.concurrent.atomic.AtomicReferenceArray.class,
                "new AtomicReferenceArray(2)");
        KNOWN.put(
                java.util.concurrent.atomic.AtomicStampedReference.class,
                "new AtomicStampedReference(\"a\", 1)");
        KNOWN.put(
                java.util.concurrent.atomic.AtomicMarkableReference.class,
                "new AtomicMarkableReference(\"a\", true)");
        KNOWN.put(
                java.util.concurrent.atomic.LongAccumulator.class,
                "new LongAccumulator(Long::sum, 0)");
        KNOWN.put(
                java.util.concurrent.atomic.DoubleAccumulator.class,
                "new DoubleAccumulator(Double::sum, 0)");
        KNOWN.put(java.util.Timer.class, "new Timer(true)");
        KNOWN.put(java.util.EnumMap.class, "new EnumMap(TimeUnit.class)");
        KNOWN.put(java.util.Random.class, "new Random(1)");
        KNOWN.put(java.util.StringJoiner.class, "new StringJoiner(\", \")");
        KNOWN.put(java.util.StringTokenizer.class, "new StringTokenizer(\"a b\")");
    }

    private SampleObjects() {}

    /** Java that makes an object of the class, or null if only subclasses can be had. */
    static String receiver(Class<?> type) {
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            return null;
        }
        String known = KNOWN.get(type);
        if (known != null) {
            return known;
        }
        for (Constructor<?> c : type.getConstructors()) {
            if (c.getParameterCount() == 0 && type.getDeclaringClass() == null) {
                return "new " + type.getCanonicalName() + generic(type) + "()";
            }
        }
        return null;
    }

    private static String generic(Class<?> type) {
        return type.getTypeParameters().length > 0 ? "<>" : "";
    }

    static String nothing(Class<?> type) {
        if (!type.isPrimitive()) {
            return "(" + type.getCanonicalName() + ") null";
        }
        return type == boolean.class ? "false" : "(" + type + ") 0";
    }

    static String value(Class<?> type) {
        if (type.isPrimitive()) {
            return type == boolean.class ? "true" : "(" + type + ") 1";
        }
        String known = VALUES.get(type);
        return known != null ? known : nothing(type);
    }
}
