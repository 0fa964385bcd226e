///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Ctrl-C: SIGINT, shutdown hooks, exit code 130; and how a thread is stopped
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN CtrlC
// source: 000-23

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/*
 * An endless loop, ended by Ctrl-C. By default a child runs the loop and this script sends it the same signal after three
 * rounds; with --endless the loop runs here, for you to press Ctrl-C and `echo $?`.
 *
 * Watch: there is no KeyboardInterrupt in Java. The signal does not reach the loop at all: shutdown hooks run beside it,
 * then the JVM ends with 128 + 2. To stop one thread there is interrupt(): sleep() answers it with InterruptedException and
 * clears the flag, so who catches it sets it again or leaves; a loop that never looks goes on.
 *
 * A real run:
 *
 *     [loop] round 1
 *     [loop] round 2
 *     [loop] round 3
 *     kill -INT 22604
 *     [loop] hook: cleaning up
 *     the loop left exit code 130 (signal INT)
 *     polite loop: interrupted, the flag is true
 *     deaf loop: interrupted, has it ended? false
 */
@Command(
        name = "ctrl-c",
        description = "Ends an endless loop by SIGINT; stops a thread by interrupt().")
class CtrlC implements Callable<Integer> {

    @Mixin Times times;

    @Option(names = "--endless", description = "Run the loop in this JVM until Ctrl-C.")
    boolean endless;

    public static void main(String... args) {
        Script.run(new CtrlC(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (endless) {
            Loop.run(times);
        }
        Script.needUnix("kill command");
        var threeRounds = new CountDownLatch(3);
        try (var child =
                Child.of("loop", Loop.class, times.argument())
                        .onLine(line -> {
                            System.out.println("[loop] " + line);
                            threeRounds.countDown();
                        })
                        .start()) {
            child.process()
                    .onExit()
                    .thenRun(() -> {
                        while (threeRounds.getCount() > 0) {
                            threeRounds.countDown();
                        }
                    });
            threeRounds.await();
            System.out.println("kill -INT " + child.pid());
            new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).start().waitFor();
            if (!child.await(Duration.ofSeconds(20))) {
                throw Script.failed(
                        "signal INT is ignored here, as for a job in the background: run this in"
                                + " the foreground");
            }
            int exitCode = child.process().exitValue();
            System.out.println("the loop left " + Child.meaning(exitCode));
            if (exitCode != 130) {
                return Script.verdict(false);
            }
        }
        interrupts();
        return Script.DONE;
    }

    private void interrupts() throws InterruptedException {
        Thread polite =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                while (true) {
                                    times.sleep(1);
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread()
                                        .interrupt(); // sleep cleared it; whoever called us may
                                // want to know
                                System.out.println(
                                        "polite loop: interrupted, the flag is "
                                                + Thread.currentThread().isInterrupted());
                            }
                        });
        Thread deaf =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> {
                            while (true) {
                                Thread.onSpinWait();
                            }
                        });
        polite.interrupt();
        deaf.interrupt();
        polite.join();
        System.out.println(
                "deaf loop: interrupted, has it ended? " + deaf.join(Duration.ofMillis(300)));
    }

    static class Loop {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            run(Times.of(args[0]));
        }

        static void run(Times times) throws InterruptedException {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> System.out.println("hook: cleaning up")));
            try {
                for (int round = 1; ; round++) {
                    System.out.println("round " + round);
                    times.sleep(1);
                }
            } finally {
                System.out.println("finally: never said");
            }
        }
    }
}
