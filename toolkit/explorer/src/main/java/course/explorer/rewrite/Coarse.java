package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * The JDK's operations that are one step each: those whose documentation promises that they take
 * effect at once, and internal ones whose parts no caller can tell apart. What is not on this list
 * (bulk operations, iterators, {@code size} of most concurrent collections, {@code invokeAll}) is
 * explored access by access, and with {@code --fine} all is.
 */
final class Coarse {

    private static final String REGIONS = Names.MODEL + "Regions";

    private static final String POOL = "java/util/concurrent/ThreadPoolExecutor";

    /** Part of shutting down, and of what a worker does that ends. */
    private static final String TERMINATES = "tryTerminate";

    /**
     * Shutting it down does not take effect at once: a task that is scheduled meanwhile may be
     * taken on and never run (JDK-8358601).
     */
    private static final String SCHEDULED_POOL = "java/util/concurrent/ScheduledThreadPoolExecutor";

    /** What the body of a listed method is called. */
    private static final String BODY = "$fine";

    private static final Map<String, Set<String>> METHODS = new HashMap<>();

    static {
        list("ConcurrentHashMap", "get", "getOrDefault", "containsKey", "put", "putIfAbsent");
        list("ConcurrentHashMap", "remove", "replace", "merge", "compute");
        list("ConcurrentHashMap", "computeIfAbsent", "computeIfPresent");
        list("ConcurrentHashMap$KeySetView", "add", "contains", "remove");
        list("ConcurrentSkipListMap", "get", "containsKey", "put", "putIfAbsent");
        list("ConcurrentSkipListMap", "remove", "replace");
        list("ConcurrentLinkedQueue", "add", "offer", "poll", "peek");
        list("CopyOnWriteArrayList", "add", "addIfAbsent", "set", "remove", "get", "contains");
        for (String queue :
                new String[] {
                    "LinkedBlockingDeque",
                    "PriorityBlockingQueue",
                    "DelayQueue",
                    "LinkedTransferQueue"
                }) {
            list(queue, "put", "offer", "take", "poll", "peek", "transfer", "tryTransfer");
        }
        list("LinkedBlockingDeque", "putFirst", "putLast", "offerFirst", "offerLast");
        list("LinkedBlockingDeque", "takeFirst", "takeLast", "pollFirst", "pollLast");
        list("LinkedBlockingDeque", "peekFirst", "peekLast");
        list("ScheduledThreadPoolExecutor$DelayedWorkQueue", "offer", "take", "poll", "peek");
        list("ScheduledThreadPoolExecutor$DelayedWorkQueue", "remove", "finishPoll");
        list("CyclicBarrier", "await", "reset", "isBroken", "getNumberWaiting");
        list("Phaser", "register", "bulkRegister", "arrive", "arriveAndDeregister");
        list("Phaser", "arriveAndAwaitAdvance", "awaitAdvance", "awaitAdvanceInterruptibly");
        list("Phaser", "forceTermination");
        list("Exchanger", "exchange");
        list("ThreadPoolExecutor", "execute", "shutdown", "shutdownNow", "runWorker");
        list("ThreadPoolExecutor", "awaitTermination", TERMINATES);
        list("CompletableFuture", "get", "join", "getNow", "postComplete", "postFire");
        list("CompletableFuture", "uniApplyStage", "uniAcceptStage", "uniRunStage");
        list("CompletableFuture", "uniWhenCompleteStage", "uniHandleStage");
        list("CompletableFuture", "uniExceptionallyStage", "uniComposeExceptionallyStage");
        list("CompletableFuture", "uniComposeStage", "biApplyStage", "biAcceptStage");
        list("CompletableFuture", "biRunStage", "orApplyStage", "orAcceptStage", "orRunStage");
        list("CompletableFuture", "allOf", "anyOf");
    }

    private Coarse() {}

    private static void list(String type, String... methods) {
        METHODS.computeIfAbsent("java/util/concurrent/" + type, t -> new java.util.HashSet<>())
                .addAll(Set.of(methods));
    }

    /** Whether a method of a JDK class is one step. */
    static boolean lists(String owner, String method) {
        Set<String> methods = METHODS.get(owner);
        return methods != null && methods.contains(method);
    }

    static String body(String method) {
        return method + BODY;
    }

    /** Whether relocated code that calls this may be calling the program. */
    static boolean callsBack(String owner) {
        return owner.startsWith("java/util/function/")
                || owner.equals("java/lang/Runnable")
                || owner.equals("java/util/concurrent/Callable")
                || owner.equals("java/util/concurrent/ThreadFactory")
                || owner.equals("java/util/concurrent/RejectedExecutionHandler")
                || owner.equals("java/util/Comparator");
    }

    static void call(MethodVisitor mv, String name) {
        mv.visitMethodInsn(INVOKESTATIC, REGIONS, name, "()V", false);
    }

    /** The method under its own name: its body, between the two ends of a region. */
    static void wrap(ClassVisitor cv, String self, int access, String name, String desc) {
        MethodVisitor m = cv.visitMethod(access, name, desc, null, null);
        boolean isStatic = (access & ACC_STATIC) != 0;
        Type[] arguments = Type.getArgumentTypes(desc);
        Object[] locals = new Object[arguments.length + (isStatic ? 1 : 2)];
        int n = 0;
        int slot = 0;
        if (!isStatic) {
            locals[n++] = self;
            slot++;
        }
        for (Type t : arguments) {
            locals[n++] = frameType(t);
            slot += t.getSize();
        }
        locals[n] = INTEGER;
        int token = slot;
        Label from = new Label();
        Label to = new Label();
        Label handler = new Label();
        m.visitCode();
        m.visitTryCatchBlock(from, to, handler, null);
        enter(m, self, name);
        m.visitVarInsn(ISTORE, token);
        m.visitLabel(from);
        slot = 0;
        if (!isStatic) {
            m.visitVarInsn(ALOAD, slot++);
        }
        for (Type t : arguments) {
            m.visitVarInsn(t.getOpcode(ILOAD), slot);
            slot += t.getSize();
        }
        m.visitMethodInsn(isStatic ? INVOKESTATIC : INVOKESPECIAL, self, body(name), desc, false);
        m.visitLabel(to);
        exit(m, token);
        m.visitInsn(Type.getReturnType(desc).getOpcode(IRETURN));
        m.visitLabel(handler);
        m.visitFrame(F_NEW, locals.length, locals, 1, new Object[] {"java/lang/Throwable"});
        exit(m, token);
        m.visitInsn(ATHROW);
        m.visitMaxs(0, 0);
        m.visitEnd();
    }

    private static void enter(MethodVisitor m, String self, String name) {
        boolean ending = name.equals(TERMINATES);
        if (self.equals(POOL) && (ending || name.startsWith("shutdown"))) {
            m.visitVarInsn(ALOAD, 0);
            m.visitTypeInsn(INSTANCEOF, SCHEDULED_POOL);
            String how = ending ? "enterFiner" : "enterUnless";
            m.visitMethodInsn(INVOKESTATIC, REGIONS, how, "(Z)I", false);
        } else {
            m.visitMethodInsn(INVOKESTATIC, REGIONS, "enter", "()I", false);
        }
    }

    private static void exit(MethodVisitor m, int token) {
        m.visitVarInsn(ILOAD, token);
        m.visitMethodInsn(INVOKESTATIC, REGIONS, "exit", "(I)V", false);
    }

    private static Object frameType(Type t) {
        return switch (t.getSort()) {
            case Type.LONG -> LONG;
            case Type.FLOAT -> FLOAT;
            case Type.DOUBLE -> DOUBLE;
            case Type.OBJECT, Type.ARRAY -> t.getInternalName();
            default -> INTEGER;
        };
    }
}
