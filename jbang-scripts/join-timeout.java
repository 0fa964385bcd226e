///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Main and child take turns; waitFor(timeout) waits at most so long and schedules nothing
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN JoinTimeout
// source: 004-03

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.time.Duration;
import java.util.concurrent.Callable;

/*
 * Main and child print by turns, two processes at once. Then main waits for the child with a limit. Watch the answers:
 * false after the limit, as the child still runs; after destroy() true as soon as the child has ended, however long the
 * limit. Unlike setTimeout it starts nothing when the time is up: it is the caller who waits.
 *
 * A real run:
 *
 *     ---main---
 *     [child] ---test---
 *     ---main---
 *     [child] ---test---
 *     ---main---
 *     [child] ---test---
 *     ---main---
 *     [child] ---test---
 *     ---main---
 *     [child] ---test---
 *     [child] ---test---
 *     [child] ---test---
 *     waitFor(PT0.6S) is false after 0.6 s
 *     destroy()
 *     waitFor(PT1M) is true after 0.3 s
 *     the child ended with exit code 143 (signal TERM)
 */
@Command(
        name = "join-timeout",
        description = "Main and child print every 1 s; then waitFor with a limit, and destroy.")
class JoinTimeout implements Callable<Integer> {

    @Mixin Times times;

    public static void main(String... args) {
        Script.run(new JoinTimeout(), args);
    }

    @Override
    public Integer call() throws Exception {
        try (var child = Child.start("child", Test.class, times.argument())) {
            for (int i = 0; i < 5; i++) {
                System.out.println("---main---");
                times.sleep(1);
            }
            boolean early = await(child, times.seconds(2));
            child.destroy();
            System.out.println("destroy()");
            boolean late = await(child, Duration.ofMinutes(1));
            System.out.println(
                    "the child ended with " + Child.meaning(child.process().exitValue()));
            return Script.verdict(!early && late);
        }
    }

    private static boolean await(Child child, Duration atMost) throws InterruptedException {
        long start = System.nanoTime();
        boolean ended = child.process().waitFor(atMost);
        System.out.printf(
                "waitFor(%s) is %b after %.1f s%n",
                atMost, ended, (System.nanoTime() - start) / 1e9);
        return ended;
    }

    static class Test {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            while (true) {
                System.out.println("---test---");
                Times.of(args[0]).sleep(1);
            }
        }
    }
}
