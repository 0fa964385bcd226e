package course.explorer.standin;

import course.explorer.model.GateCore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** In place of {@code java.util.concurrent.ThreadPerTaskExecutor}. */
class ThreadPerTaskExecutor extends AbstractExecutorService {

    private final ThreadFactory factory;
    private final Doors doors = new Doors();
    private final Running running = new Running();

    private ThreadPerTaskExecutor(ThreadFactory factory) {
        this.factory = java.util.Objects.requireNonNull(factory);
    }

    static ThreadPerTaskExecutor create(ThreadFactory factory) {
        return new ThreadPerTaskExecutor(factory);
    }

    @Override
    public void execute(Runnable task) {
        java.util.Objects.requireNonNull(task);
        Thread thread = factory.newThread(new Run(task));
        if (thread == null) {
            throw new RejectedExecutionException();
        }
        doors.enter();
        running.add(thread);
        thread.start();
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> task) {
        return new FutureTask<>(task);
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Runnable task, T value) {
        return new FutureTask<>(task, value);
    }

    @Override
    public void shutdown() {
        doors.close();
    }

    @Override
    public List<Runnable> shutdownNow() {
        doors.close();
        for (Thread thread : running.threads()) {
            thread.interrupt();
        }
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return doors.closed();
    }

    @Override
    public boolean isTerminated() {
        return doors.closed() && running.none();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return doors.await(unit.toNanos(timeout)) && running.await(unit.toNanos(timeout));
    }

    @Override
    public void close() {
        doors.close();
        boolean interrupted = false;
        while (true) {
            try {
                running.await(Long.MAX_VALUE);
                break;
            } catch (InterruptedException e) {
                if (!interrupted) {
                    shutdownNow();
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A task, and then the word that it is over. */
    private final class Run implements Runnable {
        private final Runnable task;

        Run(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            try {
                task.run();
            } finally {
                running.remove(Thread.currentThread());
            }
        }
    }

    /** Whether new tasks are taken. */
    private static final class Doors extends GateCore {
        private boolean closed;

        void enter() {
            use();
            if (closed) {
                throw new RejectedExecutionException();
            }
        }

        void close() {
            use();
            closed = true;
        }

        boolean closed() {
            look();
            return closed;
        }

        boolean await(long nanos) throws InterruptedException {
            return closed() || (nanos <= 0 ? tryPass(0) : pass(0, true, nanos));
        }

        @Override
        protected boolean staysOpen() {
            return true;
        }

        @Override
        protected int level() {
            return Integer.MAX_VALUE;
        }

        @Override
        protected boolean passable(Object thread, int none) {
            return closed;
        }

        @Override
        protected void passed(Object thread, int none) {}

        @Override
        protected int needs(int none) {
            return 0;
        }

        @Override
        public String toString() {
            return "the shutdown of an executor";
        }
    }

    /** The threads whose tasks are not over. Once the doors are closed there will be no more. */
    private static final class Running extends GateCore {
        private final Set<Thread> threads = new LinkedHashSet<>();

        void add(Thread thread) {
            add();
            threads.add(thread);
        }

        void remove(Thread thread) {
            give();
            threads.remove(thread);
        }

        boolean none() {
            look();
            return threads.isEmpty();
        }

        List<Thread> threads() {
            look();
            return new ArrayList<>(threads);
        }

        boolean await(long nanos) throws InterruptedException {
            return nanos <= 0 ? tryPass(0) : pass(0, true, nanos);
        }

        @Override
        protected boolean staysOpen() {
            return true;
        }

        @Override
        protected int level() {
            return -threads.size();
        }

        @Override
        protected boolean passable(Object thread, int none) {
            return threads.isEmpty();
        }

        @Override
        protected void passed(Object thread, int none) {}

        @Override
        protected int needs(int none) {
            return 0;
        }

        @Override
        public String toString() {
            return "the tasks of an executor";
        }
    }
}
