package course.explorer.standin;

import course.explorer.model.GateCore;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** In place of {@code java.util.concurrent.ForkJoinTask}. */
public abstract class ForkJoinTask<V> implements Future<V>, java.io.Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Done done = new Done();
    private transient Throwable thrown;
    private transient Thread thrownIn;
    private transient boolean cancelled;
    private transient short tag;
    private transient boolean tagged;

    public abstract V getRawResult();

    protected abstract void setRawResult(V value);

    protected abstract boolean exec();

    /** Runs it, in whatever thread has taken it. */
    final void execute() {
        if (done.isByNow()) {
            return;
        }
        boolean completed;
        try {
            completed = exec();
        } catch (Throwable t) {
            done.set(t);
            return;
        }
        if (completed) {
            done.set(null);
        }
    }

    public final ForkJoinTask<V> fork() {
        ForkJoinPool.current().push(this);
        return this;
    }

    public final V join() {
        await();
        report();
        return getRawResult();
    }

    public final V invoke() {
        execute();
        return join();
    }

    private void await() {
        if (!done.is()) {
            ForkJoinPool.help(this, done::await);
        }
    }

    /** Whatever it threw is thrown again. */
    private void report() {
        Throwable t = exception();
        if (t != null) {
            ForkJoinTask.<RuntimeException>sneak(t);
        }
    }

    /**
     * What it ended with, or null. Of an exception that another thread threw a new one of the same
     * class is made where that has a public constructor for it, with the first as its cause.
     */
    private Throwable exception() {
        if (cancelled) {
            return new CancellationException();
        }
        return thrown == null || thrownIn == Thread.currentThread() ? thrown : copy(thrown);
    }

    private static Throwable copy(Throwable t) {
        try {
            Constructor<?> plain = null;
            for (Constructor<?> c : t.getClass().getConstructors()) {
                Class<?>[] takes = c.getParameterTypes();
                if (takes.length == 1 && takes[0] == Throwable.class) {
                    return (Throwable) c.newInstance(t);
                }
                plain = takes.length == 0 ? c : plain;
            }
            return plain == null ? t : ((Throwable) plain.newInstance()).initCause(t);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return t;
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable t) throws T {
        throw (T) t;
    }

    public static void invokeAll(ForkJoinTask<?> a, ForkJoinTask<?> b) {
        b.fork();
        a.invoke();
        b.join();
    }

    public static void invokeAll(ForkJoinTask<?>... tasks) {
        invokeAll(List.of(tasks));
    }

    public static <T extends ForkJoinTask<?>> Collection<T> invokeAll(Collection<T> tasks) {
        List<T> list = new ArrayList<>(tasks);
        for (int i = list.size() - 1; i > 0; i--) {
            list.get(i).fork();
        }
        if (!list.isEmpty()) {
            list.getFirst().invoke();
        }
        for (T task : list) {
            task.join();
        }
        return tasks;
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        done.cancel();
        return isCancelled();
    }

    @Override
    public final boolean isDone() {
        return done.is();
    }

    @Override
    public final boolean isCancelled() {
        return done.is() && cancelled;
    }

    public final boolean isCompletedAbnormally() {
        return done.is() && (thrown != null || cancelled);
    }

    public final boolean isCompletedNormally() {
        return done.is() && thrown == null && !cancelled;
    }

    @Override
    public Future.State state() {
        if (!done.is()) {
            return Future.State.RUNNING;
        }
        if (cancelled) {
            return Future.State.CANCELLED;
        }
        return thrown == null ? Future.State.SUCCESS : Future.State.FAILED;
    }

    @Override
    public V resultNow() {
        if (!done.is()) {
            throw new IllegalStateException("Task has not completed");
        }
        if (thrown != null) {
            throw new IllegalStateException("Task completed with exception");
        }
        if (cancelled) {
            throw new IllegalStateException("Task was cancelled");
        }
        return getRawResult();
    }

    @Override
    public Throwable exceptionNow() {
        if (!done.is() || thrown == null) {
            throw new IllegalStateException();
        }
        return exception();
    }

    public final Throwable getException() {
        return done.is() ? exception() : null;
    }

    public void completeExceptionally(Throwable t) {
        boolean unchecked = t instanceof RuntimeException || t instanceof Error;
        done.set(unchecked ? t : new RuntimeException(t));
    }

    public void complete(V value) {
        try {
            setRawResult(value);
        } catch (Throwable t) {
            done.set(t);
            return;
        }
        done.set(null);
    }

    public final void quietlyComplete() {
        done.set(null);
    }

    @Override
    public final V get() throws InterruptedException, ExecutionException {
        if (!done.is()) {
            ForkJoinPool.help(this, done::awaitInterruptibly);
        }
        return result();
    }

    @Override
    public final V get(long timeout, TimeUnit unit)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (!done.await(unit.toNanos(timeout))) {
            throw new TimeoutException();
        }
        return result();
    }

    private V result() throws ExecutionException {
        if (cancelled) {
            throw new CancellationException();
        }
        if (thrown != null) {
            throw new ExecutionException(exception());
        }
        return getRawResult();
    }

    public final void quietlyJoin() {
        await();
    }

    public final boolean quietlyJoin(long timeout, TimeUnit unit) throws InterruptedException {
        return done.await(unit.toNanos(timeout));
    }

    public final boolean quietlyJoinUninterruptibly(long timeout, TimeUnit unit) {
        return done.awaitUninterruptibly(unit.toNanos(timeout));
    }

    public final void quietlyInvoke() {
        execute();
        await();
    }

    public static void helpQuiesce() {
        ForkJoinPool.current().awaitQuiescence(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    public void reinitialize() {
        done.reset();
        thrown = null;
        cancelled = false;
    }

    public static ForkJoinPool getPool() {
        return Thread.currentThread() instanceof ForkJoinWorkerThread w ? w.pool : null;
    }

    public static boolean inForkJoinPool() {
        return getPool() != null;
    }

    public boolean tryUnfork() {
        return ForkJoinPool.current().take(this);
    }

    public final short getForkJoinTaskTag() {
        return tag;
    }

    public final short setForkJoinTaskTag(short newTag) {
        short old = tag;
        tag = newTag;
        return old;
    }

    public final boolean compareAndSetForkJoinTaskTag(short expect, short update) {
        done.touch();
        if (tag != expect) {
            return false;
        }
        tag = update;
        return true;
    }

    public static ForkJoinTask<?> adapt(Runnable task) {
        return new Adapted<Void>(java.util.concurrent.Executors.callable(task, null));
    }

    public static <T> ForkJoinTask<T> adapt(Runnable task, T result) {
        return new Adapted<>(java.util.concurrent.Executors.callable(task, result));
    }

    public static <T> ForkJoinTask<T> adapt(Callable<? extends T> task) {
        return new Adapted<T>(task);
    }

    /** A task made of other code, whose exceptions its result reports. */
    static class Adapted<T> extends ForkJoinTask<T> implements RunnableFuture<T> {
        private static final long serialVersionUID = 1L;
        private final transient Callable<? extends T> task;
        private transient T value;

        Adapted(Callable<? extends T> task) {
            this.task = java.util.Objects.requireNonNull(task);
        }

        @Override
        public T getRawResult() {
            return value;
        }

        @Override
        protected void setRawResult(T newValue) {
            value = newValue;
        }

        final void call() throws Exception {
            value = task.call();
        }

        @Override
        protected boolean exec() {
            try {
                call();
                return true;
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new RuntimeException(e);
            }
        }

        @Override
        public void run() {
            invoke();
        }
    }

    /** A task that a pool was given from outside: cancelling it may interrupt its thread. */
    static final class Interruptible<T> extends Adapted<T> {
        private static final long serialVersionUID = 1L;
        private transient Thread runner;

        Interruptible(Callable<? extends T> task) {
            super(task);
        }

        @Override
        protected boolean exec() {
            Thread.interrupted();
            runner = Thread.currentThread();
            try {
                call();
            } catch (Exception e) {
                fail(e);
            }
            return true;
        }

        @Override
        public boolean cancel(boolean mayInterrupt) {
            if (!cancelNow()) {
                return isCancelled();
            }
            if (mayInterrupt && runner != null) {
                runner.interrupt();
            }
            return true;
        }

        @Override
        public void run() {
            quietlyInvoke();
        }
    }

    final boolean cancelNow() {
        return done.cancel();
    }

    /** It has thrown this, checked or not. */
    final void fail(Throwable t) {
        done.set(t);
    }

    /** Whether it is done; what it threw is set with it. */
    private final class Done extends GateCore {
        private boolean is;

        boolean is() {
            look();
            return is;
        }

        boolean isByNow() {
            use();
            return is;
        }

        void set(Throwable t) {
            alone();
            give();
            if (!is) {
                is = true;
                thrown = t;
                thrownIn = Thread.currentThread();
            }
        }

        /** True if it was not done. */
        boolean cancel() {
            alone();
            give();
            if (is) {
                return false;
            }
            is = true;
            cancelled = true;
            return true;
        }

        void reset() {
            change();
            is = false;
        }

        void touch() {
            change();
        }

        void await() {
            awaitUninterruptibly(Long.MAX_VALUE);
        }

        boolean awaitUninterruptibly(long nanos) {
            try {
                return nanos <= 0 ? tryPass(0) : pass(0, false, nanos);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        void awaitInterruptibly() throws InterruptedException {
            await(Long.MAX_VALUE);
        }

        boolean await(long nanos) throws InterruptedException {
            return passOrThrow(0, nanos);
        }

        @Override
        protected boolean opensFirst() {
            return true;
        }

        @Override
        protected boolean staysOpen() {
            return true;
        }

        @Override
        protected int level() {
            return is ? 1 : 0;
        }

        @Override
        protected boolean passable(Object thread, int none) {
            return is;
        }

        @Override
        protected void passed(Object thread, int none) {}

        @Override
        protected int needs(int none) {
            return 1;
        }

        @Override
        public String toString() {
            return "the end of a task";
        }
    }
}
