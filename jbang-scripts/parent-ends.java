///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION A parent ends in four ways; its child lives on in all of them
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN ParentEnds
// source: 004-11

import picocli.CommandLine.Command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

/*
 * A parent JVM with one child returns from main, calls System.exit, is destroyed (TERM) or destroyed forcibly (KILL). Watch
 * the last column: the child lives on each time. Who wants it to end adds a shutdown hook (not run on KILL) or lets the
 * child read its standard input to the end, as these scripts do.
 *
 * Beside it what Python does with a child made by
 *
 *   way to end             os.fork    Process                 Process(daemon=True)
 *   returns or exits       lives on   parent waits for it     ended by the parent
 *   TERM or KILL           lives on   lives on                lives on
 *
 * A real run:
 *
 *     returns from main       the parent left 0                          its child is alive
 *     System.exit             the parent left 0                          its child is alive
 *     destroy (TERM)          the parent left 143 (signal TERM)          its child is alive
 *     destroyForcibly (KILL)  the parent left 137 (signal KILL)          its child is alive
 */
@Command(
        name = "parent-ends",
        description = "Ends a parent JVM in four ways and looks whether its child is alive.")
class ParentEnds implements Callable<Integer> {

    /** How the parent ends, and the exit code that it must leave. */
    private record Ending(String how, int exitCode) {}

    private static final List<Ending> ENDINGS =
            List.of(
                    new Ending("returns from main", 0),
                    new Ending("System.exit", 0),
                    new Ending("destroy (TERM)", 128 + 15),
                    new Ending("destroyForcibly (KILL)", 128 + 9));

    public static void main(String... args) {
        Script.run(new ParentEnds(), args);
    }

    @Override
    public Integer call() throws Exception {
        boolean asExpected = true;
        for (Ending ending : ENDINGS) {
            try (var parent =
                    Child.of("parent", Parent.class, ending.how).onLine(line -> {}).start()) {
                long number = Long.parseLong(parent.firstLine());
                var child =
                        ProcessHandle.of(number)
                                .orElseThrow(() -> Script.failed("the parent started no child"));
                if (ending.how.startsWith("destroy ")) {
                    parent.destroy();
                } else if (ending.how.startsWith("destroyForcibly")) {
                    parent.kill();
                }
                int exitCode = parent.process().waitFor();
                System.out.printf(
                        "%-23s the parent left %-26s its child is %s%n",
                        ending.how,
                        Child.meaning(exitCode).replace("exit code ", ""),
                        child.isAlive() ? "alive" : "gone");
                asExpected &= child.isAlive() && exitCode == ending.exitCode;
                child.destroyForcibly();
            }
        }
        return Script.verdict(asExpected);
    }

    static class Parent {
        public static void main(String... args) throws IOException, InterruptedException {
            Lifeline.endWithParent();
            Process child = Child.of("child", Kid.class).startLoose();
            System.out.println(child.pid());
            if (args[0].equals("System.exit")) {
                System.exit(0);
            }
            if (args[0].startsWith("destroy")) {
                Thread.currentThread().join(); // until the script ends us
            }
        }
    }

    static class Kid {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithScript(); // not with its parent
            Thread.currentThread().join();
        }
    }
}
