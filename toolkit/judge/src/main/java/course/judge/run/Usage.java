package course.judge.run;

import course.judge.RunLimits;
import course.judge.run.RunResult.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a test run has used up with all that it started, as the operating system counts it: nothing
 * that runs in it has a say. Used by one thread.
 */
final class Usage {

    /** Of all its processes together; as many as the sandbox allows where it limits them. */
    private static final long MOST_THREADS = 512;

    /** What the folder of a process's threads has besides (proc(5)): itself and its parent. */
    private static final int OTHER_LINKS = 2;

    private final ProcessHandle run;
    private final boolean countThreads;
    private final Map<ProcessHandle, Duration> processor = new HashMap<>();

    /**
     * @param countThreads whether they are not limited by the system already: two who watch one
     *     limit would end the same run now this way, now that
     */
    Usage(ProcessHandle run, boolean countThreads) {
        this.run = run;
        this.countThreads = countThreads;
    }

    /** Why it must end now, if it must. */
    Optional<Ending> tooMuch(RunLimits limits) {
        List<ProcessHandle> all = Stream.concat(Stream.of(run), run.descendants()).toList();
        if (processor(all).compareTo(limits.processor()) > 0) {
            return Optional.of(Ending.PROCESSOR);
        }
        return countThreads && all.stream().mapToLong(Usage::threads).sum() > MOST_THREADS
                ? Optional.of(Ending.THREADS)
                : Optional.empty();
    }

    /** Those that have ended count as they were last seen. */
    private Duration processor(List<ProcessHandle> alive) {
        for (ProcessHandle each : alive) {
            each.info().totalCpuDuration().ifPresent(time -> processor.put(each, time));
        }
        return processor.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** None where the system does not say. */
    private static long threads(ProcessHandle process) {
        try {
            Path threads = Path.of("/proc", Long.toString(process.pid()), "task");
            return ((Number) Files.getAttribute(threads, "unix:nlink")).longValue() - OTHER_LINKS;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return 0;
        }
    }
}
