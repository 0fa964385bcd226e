///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION An event between processes: one waits, one waits with a limit, one comes late
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//SOURCES lib/Scratch.java
//SOURCES lib/ProcessEvent.java
//MAIN EventScript
// source: 002-21

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/*
 * Two processes wait for one event: "block" as long as it takes, "non-block" at most 2 s (it blocks too, despite its name
 * in the note). The event is set after 3 s. Watch: the limit ends with false, the other with true; and a third process,
 * which comes after the event was set, does not wait at all: an event stays set until somebody clears it.
 *
 * A real run:
 *
 *     [non-block] starting, is set: false
 *     [block] starting, is set: false
 *     [non-block] waited 0.6 s, is set: false
 *     main: event is set
 *     [block] waited 1.1 s, is set: true
 *     [late] starting, is set: true
 *     [late] waited 0.0 s, is set: true
 */
@Command(
        name = "event",
        description = "wait, wait with a limit of 2 s, set after 3 s, and a late comer.")
class EventScript implements Callable<Integer> {

    @Mixin Times times;

    public static void main(String... args) {
        Script.run(new EventScript(), args);
    }

    @Override
    public Integer call() throws Exception {
        try (var scratch = Scratch.open();
                var event = ProcessEvent.open(scratch.file("event"));
                var block = waiter("block", scratch);
                var nonBlock = waiter("non-block", scratch)) {
            nonBlock.awaitSuccess(); // its 2 s are over for sure, on a slow machine too
            times.sleep(1);
            event.set();
            System.out.println("main: event is set");
            block.awaitSuccess();
            try (var late = waiter("late", scratch)) {
                late.awaitSuccess();
            }
        }
        return Script.DONE;
    }

    private Child waiter(String name, Scratch scratch) throws IOException {
        return Child.start(
                name, Waiter.class, scratch.file("event").toString(), times.argument(), name);
    }

    static class Waiter {
        public static void main(String... args) throws IOException, InterruptedException {
            Lifeline.endWithParent();
            try (var event = ProcessEvent.open(Path.of(args[0]))) {
                System.out.println("starting, is set: " + event.isSet());
                long start = System.nanoTime();
                if (args[2].equals("non-block")) {
                    event.await(Times.of(args[1]).seconds(2));
                } else {
                    event.await();
                }
                System.out.printf(
                        "waited %.1f s, is set: %b%n",
                        (System.nanoTime() - start) / 1e9, event.isSet());
            }
        }
    }
}
