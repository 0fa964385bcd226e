package course.judge.sandbox;

import course.judge.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How a child JVM is kept away from the machine: what is put before its command. Immutable.
 *
 * <p>Memory is limited as data (RLIMIT_DATA): a limit on address space would stop a JVM from
 * starting, for it reserves far more than it uses.
 */
public final class Confinement {

    /** Far more than any answer needs; small beside what would hurt. In bytes. */
    private static final long MOST_DATA = 2L << 30;

    private static final long LONGEST_FILE = 64L << 20;
    private static final long OWN_DISK = 64L << 20;
    private static final int MOST_FILES = 1024;

    /** Threads of a run with all the JVMs it starts. */
    private static final int MOST_THREADS = 512;

    /** Each run as a user of its own, or they would share one limit on threads. */
    private static final int FIRST_USER = 1_000_000;

    private static final int USERS = 50_000;
    private static final AtomicInteger NEXT_USER =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 61 % USERS));

    /** The ways there are, as the probe tries them. */
    enum Kind {
        /** bubblewrap started by root, who then becomes a user without name or rights. */
        BUBBLEWRAP_AS_ROOT(Sandbox.BUBBLEWRAP, "bwrap", "setpriv", "prlimit"),
        /** bubblewrap in a user namespace, as any user may where the system allows it. */
        BUBBLEWRAP(Sandbox.BUBBLEWRAP, "bwrap", "prlimit"),
        LIMITS(Sandbox.LIMITS, "prlimit", "setpriv"),
        PLAIN(Sandbox.PLAIN);

        final Sandbox tier;
        final List<String> tools;

        Kind(Sandbox tier, String... tools) {
            this.tier = tier;
            this.tools = List.of(tools);
        }
    }

    private final Kind kind;
    private final List<Path> readable;
    private final Duration processor;

    Confinement(Kind kind, List<Path> readable) {
        this(kind, readable, null);
    }

    private Confinement(Kind kind, List<Path> readable, Duration processor) {
        this.kind = kind;
        this.readable = List.copyOf(readable);
        this.processor = processor;
    }

    /** The same, where no process may use more processor time (RLIMIT_CPU). */
    public Confinement with(Duration mostProcessorTime) {
        return new Confinement(kind, readable, mostProcessorTime);
    }

    /** Whether the threads of a run are limited by the system. */
    public boolean limitsThreads() {
        return kind.tier == Sandbox.BUBBLEWRAP;
    }

    /** No sandbox, for what the course itself runs. */
    public static Confinement none() {
        return new Confinement(Kind.PLAIN, List.of());
    }

    public Sandbox tier() {
        return kind.tier;
    }

    /**
     * The command inside this confinement.
     *
     * @param folders what it may read besides; nothing else in their parents can be seen
     * @param directory to start in; one of the folders, or the root
     */
    public List<String> around(List<String> command, List<Path> folders, Path directory) {
        List<String> all = new ArrayList<>();
        switch (kind) {
            case BUBBLEWRAP_AS_ROOT, BUBBLEWRAP -> bubblewrap(all, folders, directory);
            case LIMITS -> {
                all.addAll(List.of(tool("setpriv"), "--pdeathsig", "KILL"));
                all.addAll(limits());
            }
            case PLAIN -> {}
        }
        all.addAll(command);
        return all;
    }

    /** Builds the process, with an environment that tells nothing. */
    public ProcessBuilder process(List<String> command, List<Path> folders, Path directory) {
        var builder = new ProcessBuilder(around(command, folders, directory));
        if (tier() != Sandbox.BUBBLEWRAP) {
            builder.directory(directory.toFile());
        }
        if (kind != Kind.PLAIN) {
            builder.environment().keySet().removeIf(name -> !name.matches("PATH|LANG|LC_ALL"));
        }
        return builder;
    }

    private void bubblewrap(List<String> all, List<Path> folders, Path directory) {
        all.addAll(
                List.of(
                        tool("bwrap"),
                        "--unshare-ipc",
                        "--unshare-pid",
                        "--unshare-net",
                        "--unshare-uts",
                        "--unshare-cgroup-try",
                        "--die-with-parent",
                        "--new-session",
                        "--clearenv"));
        if (kind == Kind.BUBBLEWRAP) {
            all.addAll(List.of("--unshare-user", "--uid", "65534", "--gid", "65534"));
        }
        all.addAll(List.of("--setenv", "LC_ALL", "C.UTF-8"));
        var view = new FileView();
        view.systemLibraries();
        view.addOwn("/proc", "--proc", "/proc");
        view.addOwn("/dev", "--dev", "/dev");
        view.addOwn(
                "/tmp", "--size", Long.toString(OWN_DISK), "--perms", "1777", "--tmpfs", "/tmp");
        kind.tools.stream().map(Confinement::tool).map(Path::of).forEach(view::add);
        view.add(Path.of(System.getProperty("java.home")));
        readable.forEach(view::add);
        folders.forEach(view::add);
        all.addAll(view.options());
        all.addAll(
                List.of(
                        "--remount-ro",
                        "/dev",
                        "--remount-ro",
                        "/",
                        "--chdir",
                        directory.toString()));
        all.add("--");
        if (kind == Kind.BUBBLEWRAP_AS_ROOT) {
            String user = Integer.toString(FIRST_USER + NEXT_USER.getAndIncrement() % USERS);
            all.addAll(
                    List.of(
                            tool("setpriv"),
                            "--reuid=" + user,
                            "--regid=" + user,
                            "--clear-groups",
                            "--bounding-set=-all"));
        }
        all.addAll(limits());
        all.add("--nproc=" + MOST_THREADS);
    }

    private List<String> limits() {
        List<String> limits = new ArrayList<>();
        limits.add(tool("prlimit"));
        limits.add("--data=" + MOST_DATA);
        limits.add("--fsize=" + LONGEST_FILE);
        limits.add("--nofile=" + MOST_FILES);
        limits.add("--core=0");
        if (processor != null) {
            // A signal of its own at the first, SIGKILL at the second.
            limits.add("--cpu=" + processor.toSeconds() + ":" + (processor.toSeconds() + 5));
        }
        return limits;
    }

    /** The tool's full name, for nothing else of {@code PATH} exists inside. */
    private static String tool(String name) {
        return find(name).orElse(Path.of("/usr/bin", name)).toString();
    }

    static Optional<Path> find(String tool) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return java.util.stream.Stream.of(path.split(":"))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Confinement::real);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }
}
