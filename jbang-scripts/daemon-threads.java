///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION What keeps a JVM alive: the same thread as non-daemon and as daemon
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN DaemonThreads
// source: 000-07, 001-17, 003-10

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;

/*
 * A thread counts five times, 0.5 s apart; main sleeps 1 s and says "over". As a non-daemon the thread counts on after
 * main, for the JVM ends with its last non-daemon thread. As a daemon it is cut off there: no more counting, and its
 * finally does not run. In a notebook the JVM outlives the cell, so a daemon goes on: that is why this is a script.
 *
 * A real run:
 *
 *     --- plain
 *     [plain] test: 0
 *     [plain] test: 1
 *     [plain] over
 *     [plain] test: 2
 *     [plain] test: 3
 *     [plain] test: 4
 *     [plain] finally
 *     --- daemon
 *     [daemon] test: 0
 *     [daemon] test: 1
 *     [daemon] over
 *     --- the rules
 *     setDaemon after start: IllegalThreadStateException
 *     setDaemon(false) on a virtual thread: IllegalArgumentException
 *     made by a daemon: isDaemon() is true, inherited
 *     a virtual thread: isDaemon() is true, always
 */
@Command(
        name = "daemon-threads",
        description = "One thread, run as non-daemon and as daemon, each in a JVM of its own.")
class DaemonThreads implements Callable<Integer> {

    enum Mode {
        plain,
        daemon
    }

    @Mixin Times times;

    @Parameters(
            arity = "0..*",
            paramLabel = "MODE",
            description = "Which modes: plain, daemon. Default: both.")
    List<String> modes = List.of();

    public static void main(String... args) {
        Script.run(new DaemonThreads(), args);
    }

    @Override
    public Integer call() throws Exception {
        for (Mode mode : chosen()) {
            System.out.println("--- " + mode);
            try (var child = Child.start(mode.name(), Jvm.class, mode.name(), times.argument())) {
                child.awaitSuccess();
            }
        }
        System.out.println("--- the rules");
        Thread started = Thread.ofPlatform().start(() -> {});
        started.join();
        Thread running = Thread.ofPlatform().daemon().start(DaemonThreads::forever);
        attempt("setDaemon after start", () -> running.setDaemon(false));
        attempt(
                "setDaemon(false) on a virtual thread",
                () -> Thread.ofVirtual().unstarted(() -> {}).setDaemon(false));
        Thread parent =
                Thread.ofPlatform()
                        .daemon()
                        .unstarted(() ->
                                System.out.println(
                                        "made by a daemon: isDaemon() is "
                                                + new Thread(() -> {}).isDaemon()
                                                + ", inherited"));
        parent.start();
        parent.join();
        System.out.println(
                "a virtual thread: isDaemon() is "
                        + Thread.ofVirtual().unstarted(() -> {}).isDaemon()
                        + ", always");
        return Script.DONE;
    }

    private static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + ": allowed");
        } catch (IllegalArgumentException e) {
            System.out.println(what + ": " + e.getClass().getSimpleName());
        }
    }

    private static void forever() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Mode> chosen() {
        List<Mode> all = List.of(Mode.values());
        List<String> names = all.stream().map(Mode::name).toList();
        for (String mode : modes) {
            if (!names.contains(mode)) {
                throw Script.misuse("'" + mode + "' is none of " + String.join(", ", names));
            }
        }
        return modes.isEmpty() ? all : modes.stream().map(Mode::valueOf).toList();
    }

    static class Jvm {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            var times = Times.of(args[1]);
            Thread counter = new Thread(() -> count(times), "counter");
            counter.setDaemon(args[0].equals("daemon")); // or Thread.ofPlatform().daemon(true)
            counter.start();
            times.sleep(1);
            System.out.println("over");
        }

        private static void count(Times times) {
            try {
                for (int i = 0; i < 5; i++) {
                    System.out.println("test: " + i);
                    times.sleep(0.5);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                System.out.println("finally");
            }
        }
    }
}
