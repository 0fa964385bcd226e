///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION A child JVM prints the time while its parent goes on working
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN Clock
// source: 000-19, 003-20

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;

/*
 * Two processes at once. Watch: the lines of the child come between those of the parent, neither waits for the other,
 * and Ctrl-C ends both. `ps -ef | grep Clock` in another terminal shows two JVMs.
 *
 * A real run:
 *
 *     sleeping ......
 *     [clock] The time is 05:20:49.639
 *     sleeping ......
 *     sleeping ......
 *     sleeping ......
 *     [clock] The time is 05:20:50.554
 *     sleeping ......
 *     sleeping ......
 *     sleeping ......
 *     [clock] The time is 05:20:51.454
 *     sleeping ......
 *     sleeping ......
 *     sleeping ......
 *     [clock] The time is 05:20:52.354
 *     sleeping ......
 *     sleeping ......
 */
@Command(
        name = "clock",
        description =
                "A child JVM prints the time every 3 s while its parent prints 'sleeping ......'"
                        + " every 1 s.")
class Clock implements Callable<Integer> {

    @Mixin Times times;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "12",
            description = "How often the parent sleeps; 0: until Ctrl-C. Default: ${DEFAULT-VALUE}")
    int rounds;

    public static void main(String... args) {
        Script.run(new Clock(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (rounds < 0) {
            throw Script.misuse("--rounds must be 0 or more, not " + rounds);
        }
        try (var clock = Child.start("clock", Face.class, times.argument())) {
            for (int round = 0; rounds == 0 || round < rounds; round++) {
                System.out.println("sleeping ......");
                if (clock.await(times.seconds(1))) {
                    clock.awaitSuccess();
                    throw Script.failed("the clock has stopped");
                }
            }
        }
        return Script.DONE;
    }

    /** The child's main class: the parent names it, so no guard is needed to tell the two apart. */
    static class Face {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            var times = Times.of(args[0]);
            while (true) {
                System.out.println("The time is " + LocalTime.now().truncatedTo(ChronoUnit.MILLIS));
                times.sleep(3);
            }
        }
    }
}
