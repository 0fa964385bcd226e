package course.notebook.host;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Threads (virtual ones too) and processes that a cell leaves behind. Descendants are looked for
 * while the cell runs, because a grandchild whose parent has died is no descendant any more.
 */
final class Leftovers {

    private static final long GRACE_MILLISECONDS = 2000;
    private static final long LOOK_MILLISECONDS = 50;
    private static final Pattern DUMPED = Pattern.compile("#(\\d+) \"(.*)\"( virtual)?(?: .*)?");

    /** Threads of the JDK and of this host, by name; they come and go as they like. */
    private static final Pattern OURS =
            Pattern.compile(
                    CellExecution.THREAD_PREFIX
                            + ".*|cell-.*|process reaper.*|Cleaner-\\d+|Common-Cleaner"
                            + "|Reference Handler|Finalizer|Signal Dispatcher|Notification Thread"
                            + "|Attach Listener|C[12] CompilerThread.*|VirtualThread-unblocker"
                            + "|.*Poller(-\\d+)?|ForkJoinPool\\.commonPool-.*"
                            + "|ForkJoinPool-\\d+-delayScheduler|CompletableFutureDelayScheduler"
                            + "|Keep-Alive-.*|RMI .*|JMX .*|DestroyJavaVM|main");

    /** A worker that the toolkit keeps warm for the next call; it ends with this JVM. */
    private static final Pattern TOOLKIT = Pattern.compile(".* course\\.[a-z.]+\\.[A-Z]\\w*( .*)?");

    /** A thread as a dump shows it. */
    private record Dumped(long id, String name, boolean virtual, List<String> frames) {}

    private final Set<Long> knownThreads = new HashSet<>();
    private final Set<ProcessHandle> knownProcesses = new HashSet<>();
    private final Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();

    /** What lives now is not the next cell's doing. */
    void begin() {
        seen.clear();
        knownThreads.clear();
        dump().forEach(thread -> knownThreads.add(thread.id));
    }

    /** Looks for new descendants; called again and again while a cell runs. */
    void look() {
        ProcessHandle.current().descendants().forEach(seen::add);
    }

    /** What the cell left, after a moment of grace; left processes are killed. */
    List<Message.Leftover> end(SnippetLines lines) throws InterruptedException {
        look();
        long deadline = System.nanoTime() + GRACE_MILLISECONDS * 1_000_000;
        List<ProcessHandle> processes = livingProcesses();
        List<Dumped> threads = newThreads();
        while (!(processes.isEmpty() && threads.isEmpty()) && System.nanoTime() < deadline) {
            Thread.sleep(LOOK_MILLISECONDS);
            processes = livingProcesses();
            threads = newThreads();
        }
        List<Message.Leftover> left = new ArrayList<>();
        threads.forEach(thread -> left.add(described(thread, lines)));
        for (ProcessHandle process : processes) {
            String what = "process " + process.pid() + " (" + command(process) + ")";
            left.add(new Message.Leftover(what, ""));
            knownProcesses.add(process);
            process.destroyForcibly();
        }
        return left;
    }

    /** Kills every process that a cell started and that still lives. */
    void killProcesses() {
        look();
        seen.forEach(ProcessHandle::destroyForcibly);
    }

    /** Where the threads that began in a cell are now, one thread a paragraph. */
    String stacks(SnippetLines lines) {
        StringBuilder text = new StringBuilder();
        for (Dumped thread : dump()) {
            String place = place(thread, lines);
            if (!place.isEmpty()) {
                String top = thread.frames.isEmpty() ? "" : thread.frames.getFirst().strip();
                text.append(label(thread)).append(" is at ").append(place);
                text.append(" in ").append(top).append('\n');
            }
        }
        return text.toString();
    }

    private List<ProcessHandle> livingProcesses() {
        return seen.stream()
                .filter(process -> !knownProcesses.contains(process))
                .filter(ProcessHandle::isAlive)
                .filter(process -> !TOOLKIT.matcher(command(process)).matches())
                .filter(process -> !isZombie(process))
                .toList();
    }

    private static String command(ProcessHandle process) {
        return process.info().commandLine().orElse("?");
    }

    /** Dead, but nobody has asked for its exit code: Linux still lists it. */
    private static boolean isZombie(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private List<Dumped> newThreads() {
        Map<Long, Thread> platform = new LinkedHashMap<>();
        Thread.getAllStackTraces()
                .keySet()
                .forEach(thread -> platform.put(thread.threadId(), thread));
        return dump().stream()
                .filter(thread -> !knownThreads.contains(thread.id))
                .filter(thread -> !OURS.matcher(thread.name).matches())
                .filter(thread -> thread.virtual || isTheCells(platform.get(thread.id)))
                .toList();
    }

    private static boolean isTheCells(Thread thread) {
        return thread != null
                && !thread.getClass().getName().equals("jdk.internal.misc.CarrierThread")
                && thread.getThreadGroup() != null
                && !thread.getThreadGroup().getName().equals("InnocuousThreadGroup");
    }

    private Message.Leftover described(Dumped thread, SnippetLines lines) {
        knownThreads.add(thread.id);
        return new Message.Leftover(label(thread), place(thread, lines));
    }

    private static String label(Dumped thread) {
        return (thread.virtual ? "virtual thread \"" : "thread \"") + thread.name + "\"";
    }

    private static String place(Dumped thread, SnippetLines lines) {
        for (String frame : thread.frames) {
            String place = lines.inCell(frame);
            if (place != null) {
                return place;
            }
        }
        return "";
    }

    private static List<Dumped> dump() {
        try {
            Path folder = Files.createTempDirectory("cell-threads");
            Path file = folder.resolve("dump.txt");
            try {
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                        .dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
                return parse(Files.readAllLines(file));
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no thread dump", e);
        }
    }

    private static List<Dumped> parse(List<String> dumpLines) {
        List<Dumped> threads = new ArrayList<>();
        for (String line : dumpLines) {
            Matcher head = DUMPED.matcher(line);
            if (head.matches()) {
                boolean virtual = head.group(3) != null;
                threads.add(
                        new Dumped(
                                Long.parseLong(head.group(1)),
                                head.group(2),
                                virtual,
                                new ArrayList<>()));
            } else if (line.startsWith("   ") && !threads.isEmpty()) {
                threads.getLast().frames.add(line);
            }
        }
        return threads;
    }
}
