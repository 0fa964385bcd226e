///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION A script that starts itself, and what stops it
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN MainGuard
// source: 000-24

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/*
 * Python's spawn imports the main file again in the child: without `if __name__ == '__main__'` the child would start a child
 * of its own, and so on, so Python stops with an error. A child JVM is told its main class by name and runs nothing else:
 * no guard is needed as long as that is another class.
 *
 * Here it is the same class. What then stops it is an argument: each JVM starts the next with a depth less by one, and the
 * one that is told 0 starts none.
 *
 * A real run:
 *
 *     depth 3: pid 30437, parent 30368
 *     depth 2: pid 31244, parent 30437
 *     depth 1: pid 31360, parent 31244
 *     depth 0: pid 31486, parent 31360
 *     depth 0: I start nobody
 */
@Command(
        name = "main-guard",
        description = "Starts itself again and again; an argument says when to stop.")
class MainGuard implements Callable<Integer> {

    @Option(
            names = "--depth",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many JVMs below this one; 0 to 8. Default: ${DEFAULT-VALUE}")
    int depth;

    public static void main(String... args) {
        Script.run(new MainGuard(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (depth < 0 || depth > 8) {
            throw Script.misuse("--depth must be from 0 to 8, not " + depth);
        }
        if (Lifeline.isChild()) {
            Lifeline.endWithParent();
        }
        System.out.println(
                "depth "
                        + depth
                        + ": pid "
                        + ProcessHandle.current().pid()
                        + ", parent "
                        + ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(-1L));
        if (depth == 0) {
            System.out.println("depth 0: I start nobody");
            return Script.DONE;
        }
        try (var next =
                Child.of(
                                "depth " + (depth - 1),
                                MainGuard.class,
                                "--depth",
                                Integer.toString(depth - 1))
                        .onLine(System.out::println)
                        .start()) {
            next.awaitSuccess();
        }
        return Script.DONE;
    }
}
