///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Does a parent wait for its child? Five ways for a parent to end
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN WhoWaits
// source: 001-10

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.util.concurrent.Callable;

/*
 * In Python the main process waits for its children, even at exit(). In Java it does not. A parent JVM starts a child that
 * works 10 times 0.2 s, sleeps 0.5 s and ends in one of five ways; this script watches both from outside.
 *
 * Watch the third column: only waitFor() and onExit().join() make the parent wait. onExit() alone does not: its thread is
 * a daemon. System.exit() does not even wait for the parent's own threads.
 *
 * A real run:
 *
 *     RETURN         the parent ended after 0.7 s, its child goes on: it did not wait
 *     EXIT           the parent ended after 0.6 s, its child goes on: it did not wait
 *     ON_EXIT_ALONE  the parent ended after 0.6 s, its child goes on: it did not wait
 *     ON_EXIT_JOIN   the parent ended after 0.9 s, after its child: it waited
 *     WAIT_FOR       the parent ended after 0.9 s, after its child: it waited
 */
@Command(
        name = "who-waits",
        description =
                "A parent starts a child and ends in five ways: in which of them does it wait?")
class WhoWaits implements Callable<Integer> {

    enum Ending {
        RETURN,
        EXIT,
        ON_EXIT_ALONE,
        ON_EXIT_JOIN,
        WAIT_FOR
    }

    @Mixin Times times;

    public static void main(String... args) {
        Script.run(new WhoWaits(), args);
    }

    @Override
    public Integer call() throws Exception {
        boolean asExpected = true;
        for (Ending ending : Ending.values()) {
            long start = System.nanoTime();
            try (var parent =
                    Child.of("parent", Parent.class, ending.name(), times.argument())
                            .onLine(line -> {})
                            .start()) {
                ProcessHandle child =
                        ProcessHandle.of(Long.parseLong(parent.firstLine()))
                                .orElseThrow(() -> Script.failed("the parent started no child"));
                int exitCode =
                        parent.process()
                                .waitFor(); // not await(): the child has the same output, and may
                // go on
                if (exitCode != 0) {
                    throw Script.failed("the parent ended with " + Child.meaning(exitCode));
                }
                boolean waited = !child.isAlive();
                System.out.printf(
                        "%-13s  the parent ended after %.1f s, %s%n",
                        ending,
                        (System.nanoTime() - start) / 1e9,
                        waited
                                ? "after its child: it waited"
                                : "its child goes on: it did not wait");
                asExpected &= waited == waits(ending);
                child.destroyForcibly();
            }
        }
        return Script.verdict(asExpected);
    }

    private static boolean waits(Ending ending) {
        return ending == Ending.ON_EXIT_JOIN || ending == Ending.WAIT_FOR;
    }

    static class Parent {
        public static void main(String... args) throws IOException, InterruptedException {
            Lifeline.endWithParent();
            var ending = Ending.valueOf(args[0]);
            var times = Times.of(args[1]);
            Process child =
                    Child.of(
                                    "child",
                                    Worker.class,
                                    times.argument(),
                                    waits(ending) ? "end" : "stay")
                            .startLoose();
            System.out.println(child.pid());
            times.sleep(0.5);
            switch (ending) {
                case RETURN -> {}
                case EXIT -> System.exit(0);
                case ON_EXIT_ALONE ->
                        child.onExit()
                                .thenRun(() -> System.out.println("never said: the JVM is gone"));
                case ON_EXIT_JOIN -> child.onExit().join();
                case WAIT_FOR -> child.waitFor();
            }
        }
    }

    static class Worker {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithScript(); // not with its parent
            for (int i = 0; i < 10; i++) {
                Times.of(args[0]).sleep(0.2);
            }
            if (args[1].equals("stay")) {
                Thread.currentThread()
                        .join(); // so that a slow machine cannot make it look as if it had been
                // waited for
            }
        }
    }
}
