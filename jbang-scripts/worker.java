///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION A worker process that prints the time five times; its pid, command and state
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN Worker
// source: 002-15

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;

/*
 * One function as one process. Watch: the parent knows the child's number and that it is alive before the child's JVM has
 * come to its first line. A Java process has no name; what it runs takes its place.
 *
 * A real run:
 *
 *     pid: 31874
 *     runs: Worker$Clock
 *     alive: true
 *     [worker] The time is 05:29:27.697
 *     [worker] The time is 05:29:28.602
 *     [worker] The time is 05:29:29.502
 *     [worker] The time is 05:29:30.403
 *     [worker] The time is 05:29:31.303
 *     alive: false
 */
@Command(
        name = "worker",
        description =
                "A child prints the time 5 times every 3 s; the parent shows what it knows of it.")
class Worker implements Callable<Integer> {

    @Mixin Times times;

    public static void main(String... args) {
        Script.run(new Worker(), args);
    }

    @Override
    public Integer call() throws Exception {
        try (var child = Child.start("worker", Clock.class, times.argument())) {
            System.out.printf(
                    "pid: %d%nruns: %s%nalive: %b%n",
                    child.pid(), Clock.class.getName(), child.isAlive());
            child.awaitSuccess();
            System.out.println("alive: " + child.isAlive());
        }
        return Script.DONE;
    }

    static class Clock {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            var times = Times.of(args[0]);
            for (int n = 5; n > 0; n--) {
                System.out.println("The time is " + LocalTime.now().truncatedTo(ChronoUnit.MILLIS));
                times.sleep(3);
            }
        }
    }
}
