package course.bench.peers;

import course.bench.peers.Answer.Said;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** What most people write: the program many times with real threads, and a watchdog. */
final class StressTool implements Tool {

    static final int MANY = 10_000;

    private static final int FEW = 200;

    /** A repetition takes well under 1 ms; one that takes so long has hung. */
    private static final long HUNG_MS = 5_000;

    @Override
    public Answer judge(Program program, boolean quick) {
        int repetitions = quick ? FEW : MANY;
        var done = new AtomicLong();
        var failure = new AtomicReference<Throwable>();
        long start = System.nanoTime();
        Thread runner =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> {
                            while (failure.get() == null && done.get() < repetitions) {
                                try {
                                    program.make().check();
                                } catch (Throwable e) {
                                    failure.set(e);
                                }
                                done.incrementAndGet();
                            }
                        });
        boolean ended = watch(runner, done);
        long nanos = System.nanoTime() - start;
        if (!ended) {
            return new Answer(Said.WRONG, done.get() + 1, nanos, Worker.HANGS);
        }
        return failure.get() == null
                ? new Answer(Said.RIGHT, done.get(), nanos, "")
                : new Answer(Said.WRONG, done.get(), nanos, failure.get().toString());
    }

    /** Whether the runner ended; false as soon as a repetition has not. */
    private static boolean watch(Thread runner, AtomicLong done) {
        try {
            while (true) {
                long before = done.get();
                if (runner.join(Duration.ofMillis(HUNG_MS))) {
                    return true;
                }
                if (done.get() == before) {
                    return false;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
