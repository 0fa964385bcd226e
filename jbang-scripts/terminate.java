///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Eight ways for a child to end, its exit code, and what runs on the way
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN Terminate
// source: 001-11

import picocli.CommandLine.Command;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/*
 * How a child ends, and what of its own runs then. Watch: destroy() is the signal TERM: shutdown hooks run, finally does
 * not. destroyForcibly() is KILL: nothing runs. Who is ended by signal N leaves 128 + N.
 *
 * Below the table: ending a child leaves its own children alive. A grandchild that reads its standard input notices that
 * its parent is gone; one that does not lives on, until somebody who knew it (descendants(), asked in time) ends it.
 *
 * A real run:
 *
 *     ending           exit code                    finally  hook
 *     return           0                            ran      ran
 *     exit 7           7                            -        ran
 *     exception        1                            ran      ran
 *     halt 9           9                            -        -
 *     destroy          143 (signal TERM)            -        ran
 *     kill -INT        130 (signal INT)             -        ran
 *     kill -HUP        129 (signal HUP)             -        ran
 *     destroyForcibly  137 (signal KILL)            -        -
 *     the child has 2 children of its own; now it is destroyed
 *     the grandchild that watches its standard input has ended by itself
 *     the grandchild that does not is alive: we end it
 */
@Command(
        name = "terminate",
        description = "Ends a child JVM in eight ways and shows its exit code and what still ran.")
class Terminate implements Callable<Integer> {

    /** How the child ends, and the exit code that it must leave. */
    private record Ending(String how, int exitCode) {}

    private static final List<Ending> ENDINGS =
            List.of(
                    new Ending("return", 0),
                    new Ending("exit 7", 7),
                    new Ending("exception", 1),
                    new Ending("halt 9", 9),
                    new Ending("destroy", 128 + 15),
                    new Ending("kill -INT", 128 + 2),
                    new Ending("kill -HUP", 128 + 1),
                    new Ending("destroyForcibly", 128 + 9));

    public static void main(String... args) {
        Script.run(new Terminate(), args);
    }

    @Override
    public Integer call() throws Exception {
        Script.needUnix("signals");
        System.out.printf("%-16s %-28s %-8s %s%n", "ending", "exit code", "finally", "hook");
        boolean asExpected = true;
        for (Ending ending : ENDINGS) {
            List<String> said = Collections.synchronizedList(new ArrayList<>());
            int exitCode = end(ending.how, said);
            asExpected &= exitCode == ending.exitCode;
            System.out.printf(
                    "%-16s %-28s %-8s %s%n",
                    ending.how,
                    Child.meaning(exitCode).replace("exit code ", ""),
                    said.contains("finally") ? "ran" : "-",
                    said.contains("hook") ? "ran" : "-");
        }
        grandchildren();
        return Script.verdict(asExpected);
    }

    private static int end(String ending, List<String> said) throws Exception {
        var ready = new CountDownLatch(1);
        try (var child =
                Child.of("child", Kid.class, ending)
                        .onLine(line -> {
                            said.add(line);
                            ready.countDown();
                        })
                        .start()) {
            child.process().onExit().thenRun(ready::countDown);
            ready.await();
            switch (ending) {
                case "destroy" -> child.destroy();
                case "destroyForcibly" -> child.kill();
                case "kill -INT", "kill -HUP" ->
                        new ProcessBuilder("kill", ending.substring(5), Long.toString(child.pid()))
                                .start()
                                .waitFor();
                default -> {} // it ends by itself
            }
            if (!child.await(Duration.ofSeconds(20))) {
                throw Script.failed(
                        "'"
                                + ending
                                + "' does not end the child: signals are ignored here, as with"
                                + " nohup or for a job in the background; run this in the"
                                + " foreground");
            }
            return child.process().exitValue();
        }
    }

    private static void grandchildren() throws Exception {
        var ready = new CountDownLatch(1);
        try (var child =
                Child.of("child", Parent.class).onLine(line -> ready.countDown()).start()) {
            child.process().onExit().thenRun(ready::countDown);
            ready.await();
            List<ProcessHandle> below = child.process().descendants().toList();
            ProcessHandle watcher =
                    below.stream().filter(Terminate::watches).findFirst().orElseThrow();
            ProcessHandle blind =
                    below.stream().filter(handle -> !watches(handle)).findFirst().orElseThrow();
            System.out.println(
                    "the child has " + below.size() + " children of its own; now it is destroyed");
            child.kill();
            child.process().waitFor();
            Child.awaitGone(watcher);
            System.out.println(
                    "the grandchild that watches its standard input has ended by itself");
            System.out.println(
                    "the grandchild that does not is "
                            + (blind.isAlive() ? "alive: we end it" : "gone"));
            blind.destroyForcibly();
        }
    }

    private static boolean watches(ProcessHandle grandchild) {
        return grandchild
                .info()
                .arguments()
                .map(arguments -> arguments[arguments.length - 1].equals("watches"))
                .orElse(false);
    }

    static class Kid {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
            try {
                System.out.println("ready");
                switch (args[0]) {
                    case "return" -> {}
                    case "exit 7" -> System.exit(7);
                    case "exception" -> {
                        Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {});
                        throw new IllegalStateException("nobody catches this");
                    }
                    case "halt 9" -> Runtime.getRuntime().halt(9);
                    default -> Thread.currentThread().join(); // for ever: the parent ends us
                }
            } finally {
                System.out.println("finally");
            }
            if (!args[0].equals("return")) {
                throw new AssertionError("not reached");
            }
            // the thread that watches the parent is a daemon and does not keep us
        }
    }

    static class Parent {
        public static void main(String... args) throws IOException, InterruptedException {
            Lifeline.endWithParent();
            Child.start("grandchild", Grandchild.class, "watches");
            Child.of("grandchild", Grandchild.class, "blind").startLoose();
            System.out.println("ready");
            Thread.currentThread().join();
        }
    }

    static class Grandchild {
        public static void main(String... args) throws InterruptedException {
            if (args[0].equals("watches")) {
                Lifeline.endWithParent();
            } else {
                Lifeline.endWithScript();
            }
            Thread.currentThread().join();
        }
    }
}
