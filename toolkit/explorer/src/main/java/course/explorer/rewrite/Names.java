package course.explorer.rewrite;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which class stands in for which.
 *
 * <p>Three groups, by internal name: classes with a model of their own (Thread and what belongs to
 * it), JDK classes that are relocated (their own bytecode, rewritten, under {@code sim/}), and all
 * others, which keep their name. A class is in exactly one group, whoever asks.
 */
final class Names {

    static final String SIM = "sim/";
    static final String MODEL = "course/explorer/model/";

    private static final Map<String, String> MODELS =
            Map.ofEntries(
                    Map.entry("java/lang/Thread", MODEL + "ModelThread"),
                    Map.entry("java/lang/Thread$Builder", MODEL + "ThreadBuilder"),
                    Map.entry("java/lang/Thread$Builder$OfPlatform", MODEL + "ThreadBuilder"),
                    Map.entry("java/lang/Thread$Builder$OfVirtual", MODEL + "ThreadBuilder"),
                    Map.entry(
                            "java/lang/Thread$UncaughtExceptionHandler", MODEL + "UncaughtHandler"),
                    Map.entry("java/lang/ThreadLocal", MODEL + "ModelThreadLocal"),
                    Map.entry(
                            "java/lang/InheritableThreadLocal",
                            MODEL + "ModelInheritableThreadLocal"),
                    Map.entry("java/lang/StringBuilder", MODEL + "ModelStringBuilder"),
                    Map.entry("java/lang/StringBuffer", MODEL + "ModelStringBuffer"),
                    Map.entry("java/util/concurrent/ThreadFactory", MODEL + "ModelThreadFactory"),
                    Map.entry("java/util/concurrent/locks/LockSupport", MODEL + "Parking"),
                    Map.entry("java/util/concurrent/ThreadLocalRandom", MODEL + "ThreadRandom"),
                    Map.entry("java/lang/ScopedValue", MODEL + "Scoped"),
                    Map.entry("java/lang/ScopedValue$Carrier", MODEL + "Scoped$Carrier"),
                    Map.entry("jdk/internal/misc/ThreadFlock", MODEL + "Flock"),
                    Map.entry("jdk/internal/vm/ThreadContainer", MODEL + "Container"),
                    Map.entry("jdk/internal/vm/SharedThreadContainer", MODEL + "Container"),
                    Map.entry("jdk/internal/vm/ThreadContainers", MODEL + "Container"));

    private static final String STANDIN = "course/explorer/standin/";

    /** Parts of stand-ins; the JDK has no such classes. */
    private static final String WAITING_QUEUE = "java/util/concurrent/WaitingQueue";

    private static final String FORK_JOIN_WORK = "java/util/concurrent/ForkJoinWork";
    private static final String FORK_JOIN_BATCH = "java/util/concurrent/ForkJoinBatch";

    /** JDK classes in whose place one of our own is loaded, unless every access is to be a step. */
    private static final Map<String, String> STANDINS =
            Map.ofEntries(
                    Map.entry("java/util/concurrent/FutureTask", "FutureTask"),
                    Map.entry(
                            "java/util/concurrent/ThreadPerTaskExecutor", "ThreadPerTaskExecutor"),
                    Map.entry("java/util/concurrent/locks/ReentrantLock", "ReentrantLock"),
                    Map.entry(
                            "java/util/concurrent/locks/ReentrantReadWriteLock",
                            "ReentrantReadWriteLock"),
                    Map.entry("java/util/concurrent/locks/StampedLock", "StampedLock"),
                    Map.entry("java/util/concurrent/Semaphore", "Semaphore"),
                    Map.entry("java/util/concurrent/CountDownLatch", "CountDownLatch"),
                    Map.entry("java/util/concurrent/LinkedBlockingQueue", "LinkedBlockingQueue"),
                    Map.entry("java/util/concurrent/ArrayBlockingQueue", "ArrayBlockingQueue"),
                    Map.entry("java/util/concurrent/SynchronousQueue", "SynchronousQueue"),
                    Map.entry(WAITING_QUEUE, "WaitingQueue"),
                    Map.entry("java/util/concurrent/ForkJoinPool", "ForkJoinPool"),
                    Map.entry(FORK_JOIN_WORK, "ForkJoinWork"),
                    Map.entry(FORK_JOIN_BATCH, "ForkJoinBatch"),
                    Map.entry("java/util/concurrent/ForkJoinTask", "ForkJoinTask"),
                    Map.entry("java/util/concurrent/ForkJoinWorkerThread", "ForkJoinWorkerThread"),
                    Map.entry("java/util/concurrent/DelayScheduler", "DelayScheduler"));

    /** Where libraries live by which tests assert; a reader is told what they say, not how. */
    private static final List<String> ASSERTING =
            List.of("org/junit/", "org/opentest4j/", "org/assertj/", "org/hamcrest/");

    private static final Set<String> KEPT = Set.of("java/util/concurrent/TimeUnit");

    /** The mutable classes of java.util; the rest are interfaces and immutable values. */
    private static final Set<String> COLLECTIONS =
            Set.of(
                    "AbstractCollection",
                    "AbstractList",
                    "AbstractMap",
                    "AbstractQueue",
                    "AbstractSequentialList",
                    "AbstractSet",
                    "ArrayDeque",
                    "ArrayList",
                    "ArrayPrefixHelpers",
                    "Arrays",
                    "ArraysParallelSortHelpers",
                    "BitSet",
                    "Collections",
                    "ComparableTimSort",
                    "Dictionary",
                    "DualPivotQuicksort",
                    "EnumMap",
                    "EnumSet",
                    "HashMap",
                    "HashSet",
                    "Hashtable",
                    "IdentityHashMap",
                    "JumboEnumSet",
                    "LinkedHashMap",
                    "LinkedHashSet",
                    "LinkedList",
                    "PriorityQueue",
                    "RegularEnumSet",
                    "Stack",
                    "StringJoiner",
                    "StringTokenizer",
                    "TaskQueue",
                    "TimSort",
                    "Timer",
                    "TimerTask",
                    "TimerThread",
                    "TreeMap",
                    "TreeSet",
                    "Vector",
                    "WeakHashMap",
                    "Random",
                    "ReverseOrderDequeView",
                    "ReverseOrderListView",
                    "ReverseOrderSortedMapView",
                    "ReverseOrderSortedSetView",
                    "IntSummaryStatistics",
                    "LongSummaryStatistics",
                    "DoubleSummaryStatistics");

    private Names() {}

    /** Whether the class is a JDK class that is rewritten under another name. */
    static boolean relocated(String name) {
        if (name.startsWith("java/util/concurrent/")) {
            return (!name.endsWith("Exception") || name.indexOf('$') > 0)
                    && !KEPT.contains(outer(name))
                    && !MODELS.containsKey(name);
        }
        if (name.startsWith("java/util/stream/")) {
            return true;
        }
        if (name.startsWith("java/util/") && name.indexOf('/', 10) < 0) {
            return COLLECTIONS.contains(outer(name).substring(10));
        }
        return false;
    }

    static boolean modelled(String name) {
        return MODELS.containsKey(name);
    }

    /** The name under which rewritten code knows a class. */
    static String map(String name) {
        String model = MODELS.get(name);
        if (model != null) {
            return model;
        }
        return relocated(name) ? SIM + name : name;
    }

    /** A field's descriptor under the names that rewritten code knows. */
    static String mapDesc(String desc) {
        int at = desc.indexOf('L');
        return at < 0
                ? desc
                : desc.substring(0, at + 1) + map(desc.substring(at + 1, desc.length() - 1)) + ";";
    }

    /** The class of ours that stands in for a JDK class or a class nested in it, or null. */
    static String standIn(String name) {
        String top = STANDINS.get(outer(name));
        return top == null ? null : STANDIN + top + name.substring(outer(name).length());
    }

    /** The same in fine steps: fork/join alone, whose own code goes below what is modelled. */
    static String standIn(String name, boolean fine) {
        boolean forkJoin =
                switch (outer(name)) {
                    case FORK_JOIN_WORK,
                            FORK_JOIN_BATCH,
                            "java/util/concurrent/ForkJoinPool",
                            "java/util/concurrent/ForkJoinTask",
                            "java/util/concurrent/ForkJoinWorkerThread",
                            "java/util/concurrent/DelayScheduler" ->
                            true;
                    default -> false;
                };
        return fine && !forkJoin ? null : standIn(name);
    }

    /** The classes of ours that stand in for others, by internal name. */
    static List<String> standIns() {
        return STANDINS.values().stream().map(top -> STANDIN + top).toList();
    }

    /** What a stand-in, or a class nested in one, is called in rewritten code. */
    static String ofStandIn(String name) {
        if (!name.startsWith(STANDIN)) {
            // Its own collections are part of its state, which only steps of the model change.
            boolean collection =
                    name.startsWith("java/util/")
                            && !name.startsWith("java/util/concurrent/")
                            && !name.equals("java/util/AbstractQueue");
            return collection ? name : map(name);
        }
        String rest = name.substring(STANDIN.length());
        String top = outer(rest);
        for (var e : STANDINS.entrySet()) {
            if (e.getValue().equals(top)) {
                return SIM + e.getKey() + rest.substring(top.length());
            }
        }
        return name;
    }

    /** The name a class has in its class file. */
    static String original(String name) {
        return name.startsWith(SIM) ? name.substring(SIM.length()) : name;
    }

    /** Whether a class belongs to a library by which tests assert. */
    static boolean asserts(String name) {
        return ASSERTING.stream().anyMatch(name::startsWith);
    }

    static boolean jdk(String name) {
        return name.startsWith("java/")
                || name.startsWith("javax/")
                || name.startsWith("jdk/")
                || name.startsWith("sun/")
                || name.startsWith("com/sun/")
                || name.startsWith(SIM);
    }

    private static String outer(String name) {
        int dollar = name.indexOf('$', name.lastIndexOf('/') + 1);
        return dollar < 0 ? name : name.substring(0, dollar);
    }
}
