///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Signals between processes: sent by destroy and kill, handled by sun.misc.Signal, or not
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//COMPILE_OPTIONS -XDignore.symbol.file
//MAIN Signals
// source: 003-03

import picocli.CommandLine.Command;

import sun.misc.Signal;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/*
 * Java sends two signals: destroy() is TERM, destroyForcibly() is KILL; for the others there is the program kill. A JVM can
 * handle INT, TERM, HUP, USR2 and others by sun.misc.Signal (module jdk.unsupported); KILL and STOP nobody can, and QUIT the
 * JVM has taken: it prints a dump of all threads and goes on. Without a handler INT, TERM and HUP run the shutdown hooks and
 * the exit code is 128 + N.
 *
 * Windows has no signals: destroy() is TerminateProcess there, at once and without hooks.
 *
 * A real run:
 *
 *     --- which a JVM can handle
 *     INT: can be handled
 *     TERM: can be handled
 *     HUP: can be handled
 *     USR1: can be handled
 *     USR2: can be handled
 *     QUIT: Signal already used by VM or OS: SIGQUIT
 *     KILL: Signal already used by VM or OS: SIGKILL
 *     STOP: Signal already used by VM or OS: SIGSTOP
 *     --- sent to a JVM that handles them
 *     kill -HUP: handled HUP, number 1
 *     kill -USR2: handled USR2, number 12
 *     kill -INT: handled INT, number 2
 *     kill -TERM: handled TERM, number 15
 *     kill -QUIT: a dump of all threads, 1 of them called main; it goes on: true
 *     destroyForcibly(): exit code 137 (signal KILL)
 *     --- sent to a JVM that does not
 *     kill -INT: exit code 130 (signal INT), its hook has run
 *     kill -TERM: exit code 143 (signal TERM), its hook has run
 *     kill -HUP: exit code 129 (signal HUP), its hook has run
 */
@Command(
        name = "signals",
        description = "Sends signals to a child JVM that handles them, and to one that does not.")
class Signals implements Callable<Integer> {

    private static final String[] NAMES = {
        "INT", "TERM", "HUP", "USR1", "USR2", "QUIT", "KILL", "STOP"
    };

    private static final String ENDED = "(ended)";

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    public static void main(String... args) {
        Script.run(new Signals(), args);
    }

    @Override
    public Integer call() throws Exception {
        Script.needUnix("signals");
        System.out.println("--- which a JVM can handle");
        // the dump that QUIT asks for is wanted among the lines
        var handler =
                Child.of("handler", Handler.class)
                        .options("-XX:-DisplayVMOutputToStderr")
                        .onLine(heard::add);
        try (var child = handler.start()) {
            child.process().onExit().thenRun(() -> heard.add(ENDED));
            for (String line = next(); !line.equals("ready"); line = next()) {
                System.out.println(line);
            }
            System.out.println("--- sent to a JVM that handles them");
            for (String name : new String[] {"HUP", "USR2", "INT", "TERM"}) {
                kill(name, child);
                System.out.println("kill -" + name + ": " + next());
            }
            kill("QUIT", child);
            int lines = 0;
            String line = next();
            while (!line.startsWith("Heap")) { // the dump ends with the state of the heap
                lines += line.contains("\"main\"") ? 1 : 0;
                line = next();
            }
            System.out.println(
                    "kill -QUIT: a dump of all threads, "
                            + lines
                            + " of them called main; it goes on: "
                            + child.isAlive());
            child.kill();
            System.out.println("destroyForcibly(): " + Child.meaning(child.await()));
        }
        System.out.println("--- sent to a JVM that does not");
        boolean asExpected = true;
        for (String name : new String[] {"INT", "TERM", "HUP"}) {
            var ready = new CountDownLatch(1);
            try (var child =
                    Child.of("plain", Plain.class)
                            .onLine(line -> {
                                heard.add(line);
                                ready.countDown();
                            })
                            .start()) {
                child.process().onExit().thenRun(ready::countDown);
                ready.await();
                heard.clear(); // "ready"
                kill(name, child);
                if (!child.await(Duration.ofSeconds(20))) {
                    throw Script.failed(
                            "signal "
                                    + name
                                    + " is ignored here, as with nohup or for a job in the"
                                    + " background: run this in the foreground");
                }
                int exitCode = child.process().exitValue();
                System.out.println(
                        "kill -" + name + ": " + Child.meaning(exitCode) + ", " + heard.poll());
                asExpected &= Child.meaning(exitCode).endsWith("(signal " + name + ")");
            }
        }
        return Script.verdict(asExpected);
    }

    private String next() throws InterruptedException {
        String line = heard.poll(1, TimeUnit.MINUTES);
        if (line == null || line.equals(ENDED)) {
            throw Script.failed("the child " + (line == null ? "does not answer" : "has ended"));
        }
        return line;
    }

    private static void kill(String name, Child child) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(child.pid())).start().waitFor();
    }

    static class Handler {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            for (String name : NAMES) {
                try {
                    Signal.handle(
                            new Signal(name),
                            signal ->
                                    System.out.println(
                                            "handled "
                                                    + signal.getName()
                                                    + ", number "
                                                    + signal.getNumber()));
                    System.out.println(name + ": can be handled");
                } catch (IllegalArgumentException e) {
                    System.out.println(name + ": " + e.getMessage());
                }
            }
            System.out.println("ready");
            Thread.currentThread().join();
        }
    }

    static class Plain {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> System.out.println("its hook has run")));
            System.out.println("ready");
            Thread.currentThread().join();
        }
    }
}
