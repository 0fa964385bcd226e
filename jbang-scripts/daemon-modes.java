///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION One child in three modes: waited for, daemon, daemon and joined
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN DaemonModes
// source: 002-18

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;

/*
 * The same child, which works 3 s, under a parent that
 *
 *   plain   says "end!" and waits for it at its end (Python does that by itself, Java must be told);
 *   daemon  says "end!" and ends it: "work end" is never printed (Python's daemon=True; here Child.close());
 *   join    waits for it first, so "end!" comes last.
 *
 * A real run:
 *
 *     --- plain
 *     end!
 *     [work] work start: 05:21:05.936
 *     [work] work end: 05:21:06.844
 *     --- daemon
 *     [work] work start: 05:21:07.284
 *     end! (the child, pid 23258, ends with us)
 *     --- join
 *     [work] work start: 05:21:07.911
 *     [work] work end: 05:21:08.819
 *     end!
 */
@Command(
        name = "daemon-modes",
        description =
                "A child that works 3 s, under a parent that waits, that ends it, that joins it.")
class DaemonModes implements Callable<Integer> {

    enum Mode {
        plain,
        daemon,
        join
    }

    @Mixin Times times;

    @Parameters(
            arity = "0..*",
            paramLabel = "MODE",
            description = "Which modes: plain, daemon, join. Default: all.")
    List<String> modes = List.of();

    public static void main(String... args) {
        Script.run(new DaemonModes(), args);
    }

    @Override
    public Integer call() throws Exception {
        for (Mode mode : chosen()) {
            System.out.println("--- " + mode);
            switch (mode) {
                case plain -> {
                    try (var child = Child.start("work", Work.class, times.argument())) {
                        System.out.println("end!");
                        child.awaitSuccess();
                    }
                }
                case daemon -> {
                    try (var child = Child.start("work", Work.class, times.argument())) {
                        times.sleep(1);
                        System.out.println(
                                "end! (the child, pid " + child.pid() + ", ends with us)");
                    }
                }
                case join -> {
                    try (var child = Child.start("work", Work.class, times.argument())) {
                        child.awaitSuccess();
                        System.out.println("end!");
                    }
                }
            }
        }
        return Script.DONE;
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

    static class Work {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            System.out.println("work start: " + LocalTime.now().truncatedTo(ChronoUnit.MILLIS));
            Times.of(args[0]).sleep(3);
            System.out.println("work end: " + LocalTime.now().truncatedTo(ChronoUnit.MILLIS));
        }
    }
}
