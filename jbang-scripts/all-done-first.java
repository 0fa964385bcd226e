///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Main says 'all done' first: its two daemon loops are cut off, unless it is kept alive
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//MAIN AllDoneFirst
// source: 000-04

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;

/*
 * Python's _thread starts threads that nobody waits for; in Java these are daemon threads. Watch: 'all done' is printed
 * before either loop has ended. Without --keep-alive the JVM ends with main, the only thread that is not a daemon, and
 * no loop gets to its end. With it main sleeps on, one second at a time, and both end: the one of 2 s first.
 *
 * Whether the loops' first lines come before or after 'all done', or at all, is up to the scheduler.
 *
 * A real run:
 *
 *     start main at: 04:48:51.683
 *     start loop 1 at: 04:48:51.695
 *     start loop 2 at: 04:48:51.697
 *     threads: 3
 *     all done at: 04:48:51.701
 *
 * and with --keep-alive:
 *
 *     start main at: 04:48:52.413
 *     start loop 2 at: 04:48:52.424
 *     start loop 1 at: 04:48:52.424
 *     threads: 3
 *     all done at: 04:48:52.425
 *     end loop 2 at: 04:48:53.024
 *     end loop 1 at: 04:48:53.624
 */
@Command(
        name = "all-done-first",
        description =
                "Starts two loops (4 s and 2 s) on daemon threads and says 'all done' without"
                        + " waiting for them.")
class AllDoneFirst implements Callable<Integer> {

    @Mixin Times times;

    @Option(
            names = "--keep-alive",
            description = "Main sleeps 1 s at a time until both loops have ended.")
    boolean keepAlive;

    public static void main(String... args) {
        // Not Script.run: its System.exit would end every thread, daemon or not, and hide the rule.
        Script.runAndReturn(new AllDoneFirst(), args);
    }

    @Override
    public Integer call() throws InterruptedException {
        say("start main");
        var loops = List.of(loop("loop 1", 4), loop("loop 2", 2));
        loops.forEach(Thread::start);
        System.out.println("threads: " + Thread.activeCount());
        say("all done");
        while (keepAlive && loops.stream().anyMatch(Thread::isAlive)) {
            times.sleep(1);
        }
        return Script.DONE;
    }

    private Thread loop(String name, double seconds) {
        return Thread.ofPlatform()
                .daemon()
                .name(name)
                .unstarted(() -> {
                    say("start " + name);
                    try {
                        times.sleep(seconds);
                    } catch (InterruptedException e) {
                        return;
                    }
                    say("end " + name);
                });
    }

    private static void say(String what) {
        System.out.println(what + " at: " + LocalTime.now().truncatedTo(ChronoUnit.MILLIS));
    }
}
