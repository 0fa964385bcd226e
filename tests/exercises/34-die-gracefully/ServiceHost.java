import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/**
 * The process in which the service lives. It says on its output, a line each, what happens, and
 * does what it is told on its input:
 *
 * <pre>
 * job N     puts a job into the queue; it says "begin N", waits for "go", and says "end N"
 * fail N    puts a job into the queue that says "begin N" and throws, each in its own way
 * late N    puts a job into the queue that says "begin N", waits for "go", and throws
 * go        lets one job go on
 * </pre>
 *
 * By itself it says "idle" once the service waits for a job, "asked" when the system asks it to
 * end, then "held" when a hook of the answer holds the end up, and "stuck" when hook and service
 * wait for ever, each for the other or for a job that cannot come.
 */
final class ServiceHost {

    private static final Semaphore GO = new Semaphore(0);
    private static final CountDownLatch ASKED = new CountDownLatch(1);
    private static final Set<Thread> OURS = ConcurrentHashMap.newKeySet();
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private static Thread service;
    private static Thread asked;
    private static volatile boolean jobRuns;

    private ServiceHost() {}

    public static void main(String[] args) throws Exception {
        var jobs = new LinkedBlockingQueue<Runnable>();
        service = Thread.currentThread();
        OURS.addAll(Alive.threads());
        OURS.add(service);
        start("orders", () -> obey(jobs));
        start("watch", () -> watch(jobs));
        asked = new Thread(ASKED::countDown, "asked");
        OURS.add(asked);
        Runtime.getRuntime().addShutdownHook(asked);
        Service.serve(jobs, text -> say("log " + text));
        say("served");
    }

    private static void start(String name, Runnable what) {
        OURS.add(Thread.ofPlatform().daemon().name(name).start(what));
    }

    private static synchronized void say(String what) {
        OUT.println(what);
    }

    private static void obey(LinkedBlockingQueue<Runnable> jobs) {
        try (var in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line; (line = in.readLine()) != null; ) {
                String[] words = line.split(" ");
                switch (words[0]) {
                    case "job" -> jobs.add(() -> work(words[1]));
                    case "fail" -> jobs.add(() -> fail(words[1]));
                    case "late" -> jobs.add(() -> failLate(words[1]));
                    default -> GO.release();
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        // The test has gone: nobody would ever end this process.
        Runtime.getRuntime().halt(9);
    }

    private static void work(String number) {
        jobRuns = true;
        try {
            say("begin " + number);
            GO.acquire();
            say("end " + number);
        } catch (InterruptedException e) {
            say("interrupted " + number);
        } finally {
            jobRuns = false;
        }
    }

    private static void failLate(String number) {
        work(number);
        throw new Misfortune(number);
    }

    private static void fail(String number) {
        say("begin " + number);
        throw switch (Integer.parseInt(number) % 3) {
            case 0 -> new IllegalStateException("job " + number + " fails");
            case 1 -> new Misfortune(number);
            default -> new java.io.UncheckedIOException(new IOException("no disk"));
        };
    }

    private static void watch(LinkedBlockingQueue<Runnable> jobs) {
        try {
            while (ASKED.getCount() > 0 && !(jobs.isEmpty() && inQueue(service))) {
                Thread.sleep(1);
            }
            if (ASKED.getCount() > 0) {
                say("idle");
            }
            ASKED.await();
            say("asked");
            while (!heldUp()) {
                Thread.sleep(1);
            }
            say("held");
            while (!stuck(jobs)) {
                Thread.sleep(1);
            }
            say("stuck");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean inQueue(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getClassName().endsWith("BlockingQueue")) {
                return Alive.waitsOrSleeps(thread);
            }
        }
        return false;
    }

    /**
     * The system's request waits for a hook, and not for ours: whatever is left waits. A hook that
     * does not wait is either running or has ended, and with it the process.
     */
    private static boolean heldUp() {
        List<Thread> theirs = theirs();
        return !theirs.isEmpty()
                && !asked.isAlive()
                && theirs.stream().allMatch(Alive::waitsOrSleeps);
    }

    private static List<Thread> theirs() {
        return Alive.since(OURS).stream()
                .filter(each -> !each.getName().equals("SIGTERM handler"))
                .toList();
    }

    /**
     * Every thread that could do something waits without a limit, no job runs, and none is there: a
     * state that nobody can leave.
     */
    private static boolean stuck(LinkedBlockingQueue<Runnable> jobs) {
        return !jobRuns
                && jobs.isEmpty()
                && Alive.waits(service)
                && !service.isInterrupted()
                && inQueue(service)
                && theirs().stream().allMatch(Alive::waits)
                && jobs.isEmpty()
                && Alive.waits(service);
    }
}
