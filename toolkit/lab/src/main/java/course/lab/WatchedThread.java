package course.lab;

import course.lab.Recording.Ending;
import course.lab.Recording.Lane;
import course.lab.Recording.Slice;
import course.lab.Recording.Span;
import course.lab.Recording.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A thread while it is being recorded. The samples belong to the sampler's thread until it has
 * ended; everything else is guarded by the session's monitor.
 */
final class WatchedThread {

    private static final long UNKNOWN = -1;

    private record Sample(long at, Sampler.Seen seen) {}

    final String name;
    final Thread thread;

    /** Whether the session made the thread, and so knows when its task begins and ends. */
    final boolean ours;

    private final Thread caller = Thread.currentThread();
    private final List<Sample> samples = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private volatile long begin = UNKNOWN;
    private long end = UNKNOWN;
    private Thread.State lastState;
    private int depth;
    private boolean threw;

    WatchedThread(String name, Thread thread, boolean ours) {
        this.name = name;
        this.thread = thread;
        this.ours = ours;
    }

    /** Whether this is the thread that follows the plan; it must not be joined or interrupted. */
    boolean isCaller() {
        return thread == caller;
    }

    void begins(long at) {
        begin = at;
    }

    void ends(long at) {
        end = at;
    }

    void threw() {
        threw = true;
    }

    void opensSpan() {
        depth++;
    }

    void closesSpan(long from, long to, String spanName) {
        depth--;
        spans.add(new Span(from, to, spanName, depth));
    }

    /**
     * Takes a sample, and keeps it if it differs from the one before.
     *
     * @param withStack whether to read the stack even if the state is the same as before
     */
    void look(long at, boolean withStack) {
        if (ours && begin == UNKNOWN) {
            // It still waits for the common start.
            return;
        }
        Thread.State now = thread.getState();
        if (now == lastState && !withStack) {
            return;
        }
        lastState = now;
        Sampler.Seen seen = Sampler.look(thread);
        if (samples.isEmpty() || !samples.getLast().seen().equals(seen)) {
            samples.add(new Sample(Math.max(at, begin), seen));
        }
    }

    Lane toLane(long zero, long now) {
        boolean alive = !isCaller() && thread.isAlive();
        long from = begin != UNKNOWN ? begin : firstAlive();
        Ending ending =
                from == UNKNOWN && thread.getState() == Thread.State.NEW
                        ? Ending.NEVER_STARTED
                        : alive ? Ending.STILL_ALIVE : threw ? Ending.THREW : Ending.ENDED;
        List<Slice> slices =
                from == UNKNOWN ? List.of() : slices(from, end != UNKNOWN ? end : lastAlive(now));
        return new Lane(
                name,
                thread.isVirtual(),
                slices.stream().map(slice -> slice.since(zero)).toList(),
                spans.stream()
                        .map(span -> span.since(zero))
                        .sorted(Comparator.comparingLong(Span::from).thenComparing(Span::depth))
                        .toList(),
                ending);
    }

    private long firstAlive() {
        return samples.stream()
                .filter(sample -> sample.seen().alive())
                .mapToLong(Sample::at)
                .findFirst()
                .orElse(UNKNOWN);
    }

    private long lastAlive(long now) {
        return samples.isEmpty() || samples.getLast().seen().alive() ? now : samples.getLast().at();
    }

    private List<Slice> slices(long from, long to) {
        List<Slice> slices = new ArrayList<>();
        long since = from;
        State state = State.RUNNABLE;
        String detail = "";
        for (Sample sample : samples) {
            if (sample.at() < from || sample.at() >= to || !sample.seen().alive()) {
                continue;
            }
            if (sample.seen().state() != state || !sample.seen().detail().equals(detail)) {
                if (sample.at() > since) {
                    slices.add(new Slice(since, sample.at(), state, detail));
                }
                since = sample.at();
                state = sample.seen().state();
                detail = sample.seen().detail();
            }
        }
        if (to > since) {
            slices.add(new Slice(since, to, state, detail));
        }
        return slices;
    }
}
