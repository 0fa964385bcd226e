package course.lab;

import course.lab.Recording.Event;
import course.lab.Recording.Kind;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One recording under way: starts the tasks together, has them sampled, gathers what they say, and
 * gives System.out back whatever happens.
 *
 * <p>All that is gathered is guarded by this object's monitor, and the clock is read with it held,
 * so events stand in the order in which they happened.
 */
final class Session implements Timeline.Recorder {

    /** System.out belongs to the whole JVM, so two recordings cannot share it. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(1);

    private static boolean rehearsed;

    private final List<WatchedThread> watched = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final long began = System.nanoTime();
    private boolean planned;
    private boolean closed;

    static Recording record(String title, Duration limit, Timeline.Plan plan) {
        if (ONE_AT_A_TIME.isHeldByCurrentThread()) {
            throw new IllegalStateException("A plan cannot record a second timeline inside itself");
        }
        ONE_AT_A_TIME.lock();
        try {
            rehearse();
            return new Session().run(title, limit, plan, System.out);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    /** The first recording would else show how long the recorder's own classes take to load. */
    private static void rehearse() {
        if (rehearsed) {
            return;
        }
        rehearsed = true;
        Recording rehearsal =
                new Session()
                        .run(
                                "rehearsal",
                                Duration.ofSeconds(10),
                                t -> {
                                    t.task("a", () -> t.span("sleep", () -> Thread.sleep(2)));
                                    t.task("b", () -> System.out.println("b"));
                                },
                                new PrintStream(OutputStream.nullOutputStream()));
        new TimelineSvg(rehearsal).draw();
    }

    private Recording run(String title, Duration limit, Timeline.Plan plan, PrintStream onward) {
        PrintStream out = System.out;
        PrintedLines lines =
                new PrintedLines(onward, (thread, line) -> event(thread, Kind.PRINT, line));
        System.setOut(lines.stream());
        Sampler sampler = new Sampler(this);
        try {
            long tasksBegin;
            try {
                follow(plan);
                tasksBegin = openGate();
            } finally {
                joinAll(limit);
            }
            sampler.stop();
            lines.finish();
            return close(title, tasksBegin);
        } finally {
            sampler.stop();
            System.setOut(out);
        }
    }

    private void follow(Timeline.Plan plan) {
        try {
            plan.describe(this);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The plan of the timeline failed: " + e, e);
        }
    }

    @Override
    public void task(String name, Timeline.Task task) {
        announce(name, task, Thread.ofPlatform().daemon().name(name));
    }

    @Override
    public void virtual(String name, Timeline.Task task) {
        announce(name, task, Thread.ofVirtual().name(name));
    }

    private synchronized void announce(String name, Timeline.Task task, Thread.Builder builder) {
        if (planned) {
            throw new IllegalStateException(
                    "The tasks already run: name \"" + name + "\" in the plan, not in a task");
        }
        // The lane must exist before its thread, which refers to it.
        WatchedThread[] lane = new WatchedThread[1];
        Thread thread = builder.unstarted(() -> perform(lane[0], task));
        lane[0] = new WatchedThread(name, thread, true);
        watched.add(lane[0]);
    }

    private void perform(WatchedThread lane, Timeline.Task task) {
        try {
            gate.await();
            synchronized (this) {
                lane.begins(now());
            }
            task.run();
        } catch (Throwable thrown) {
            note(lane, thrown);
            System.err.println("Exception in thread \"" + lane.name + "\" " + thrown);
        } finally {
            synchronized (this) {
                lane.ends(now());
            }
        }
    }

    @Override
    public synchronized void watch(String name, Thread thread) {
        WatchedThread lane = new WatchedThread(name, thread, false);
        watched.add(lane);
        if (thread == Thread.currentThread()) {
            lane.begins(now());
        } else if (!thread.isVirtual() && thread.getState() == Thread.State.NEW) {
            var before = thread.getUncaughtExceptionHandler();
            thread.setUncaughtExceptionHandler((dying, thrown) -> {
                note(lane, thrown);
                before.uncaughtException(dying, thrown);
            });
        }
    }

    @Override
    public void mark(String text) {
        event(Thread.currentThread(), Kind.MARK, text);
    }

    @Override
    public void span(String name, Timeline.Task body) throws Exception {
        WatchedThread lane;
        long from;
        synchronized (this) {
            lane = laneOf(Thread.currentThread());
            from = now();
            if (lane != null) {
                lane.opensSpan();
            }
        }
        try {
            body.run();
        } finally {
            synchronized (this) {
                if (lane != null) {
                    lane.closesSpan(from, now(), name);
                }
            }
        }
    }

    private synchronized void note(WatchedThread lane, Throwable thrown) {
        lane.threw();
        event(lane.thread, Kind.THROW, "throws " + thrown);
    }

    private synchronized void event(Thread thread, Kind kind, String text) {
        if (closed) {
            return;
        }
        WatchedThread lane = laneOf(thread);
        String name = lane != null ? lane.name : thread.getName();
        events.add(new Event(now(), watched.indexOf(lane), name, kind, text));
    }

    private WatchedThread laneOf(Thread thread) {
        for (WatchedThread lane : watched) {
            if (lane.thread == thread) {
                return lane;
            }
        }
        return null;
    }

    synchronized List<WatchedThread> threads() {
        return List.copyOf(watched);
    }

    private long openGate() {
        List<WatchedThread> all;
        synchronized (this) {
            planned = true;
            all = threads();
            // The plan is over, so the thread that followed it has nothing more to show.
            all.stream().filter(WatchedThread::isCaller).forEach(lane -> lane.ends(now()));
        }
        all.stream().filter(lane -> lane.ours).forEach(lane -> lane.thread.start());
        long opened = now();
        gate.countDown();
        return opened;
    }

    private void joinAll(Duration limit) {
        boolean interrupted = !joinUntil(System.nanoTime() + limit.toNanos());
        boolean alive = false;
        for (WatchedThread lane : threads()) {
            if (!lane.isCaller() && lane.thread.isAlive()) {
                alive = true;
                String why = interrupted ? "the cell was interrupted" : "the time limit is over";
                event(lane.thread, Kind.MARK, "is interrupted: " + why);
                lane.thread.interrupt();
            }
        }
        if (alive) {
            interrupted |= !joinUntil(System.nanoTime() + AFTER_INTERRUPT.toNanos());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when the calling thread was interrupted, as a cell is by the stop button. */
    private boolean joinUntil(long deadline) {
        try {
            for (WatchedThread lane : threads()) {
                long left = deadline - System.nanoTime();
                if (!lane.isCaller() && lane.thread.isAlive() && left > 0) {
                    lane.thread.join(Duration.ofNanos(left));
                }
            }
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private synchronized Recording close(String title, long tasksBegin) {
        closed = true;
        long end = now();
        // With tasks only, time begins when they do; the JVM's loading of classes is not shown.
        boolean tasksOnly =
                watched.stream().allMatch(lane -> lane.ours)
                        && events.stream().noneMatch(event -> event.at() < tasksBegin);
        long zero = tasksOnly ? tasksBegin : 0;
        return new Recording(
                title,
                Math.max(1, end - zero),
                watched.stream().map(lane -> lane.toLane(zero, end)).toList(),
                events.stream().map(event -> event.since(zero)).toList());
    }

    /** Nanoseconds since the recording began. */
    long now() {
        return System.nanoTime() - began;
    }
}
