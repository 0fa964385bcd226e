///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION A queue that tells its producer when all is consumed: task_done and join
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//SOURCES lib/Scratch.java
//SOURCES lib/Frames.java
//SOURCES lib/AuthKey.java
//SOURCES lib/BoundedQueue.java
//SOURCES lib/QueueServer.java
//SOURCES lib/RemoteQueue.java
//MAIN JoinableQueue
// source: 003-21

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/*
 * The producer (main) puts, the consumers (processes) take, and report each item when they are done with it. Watch: join()
 * returns after the last report, not when the queue is empty. One report too many is an error: the count would be wrong.
 * Within one JVM a Phaser or a CountDownLatch does this.
 *
 * A real run:
 *
 *     main: put item 1
 *     main: put item 2
 *     main: put item 3
 *     main: put item 4
 *     main: put item 5
 *     [consumer-2] done with item 2
 *     [consumer-1] done with item 1
 *     main: put item 6
 *     main: all is put, 3 in the queue; join()
 *     [consumer-1] done with item 4
 *     [consumer-2] done with item 3
 *     [consumer-2] done with item 5
 *     [consumer-1] done with item 6
 *     main: all 6 items are done
 *     main: one task_done more is an error
 */
@Command(
        name = "joinable-queue",
        description = "Main puts items, consumer processes report them done, main waits for all.")
class JoinableQueue implements Callable<Integer> {

    @Mixin Times times;

    @Option(
            names = "--items",
            paramLabel = "N",
            defaultValue = "6",
            description = "How many items, 1 to 10000. Default: ${DEFAULT-VALUE}")
    int items;

    @Option(
            names = "--consumers",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many consumers, 1 to 8. Default: ${DEFAULT-VALUE}")
    int consumers;

    public static void main(String... args) {
        Script.run(new JoinableQueue(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (items < 1 || items > 10_000 || consumers < 1 || consumers > 8) {
            throw Script.misuse("--items must be from 1 to 10000 and --consumers from 1 to 8");
        }
        String key = AuthKey.randomText();
        List<Child> children = new ArrayList<>();
        try (var scratch = Scratch.open();
                var server =
                        QueueServer.serve(
                                3,
                                UnixDomainSocketAddress.of(scratch.file("queue")),
                                AuthKey.of(key))) {
            for (int i = 1; i <= consumers; i++) {
                children.add(
                        Child.of(
                                        "consumer-" + i,
                                        Consumer.class,
                                        server.address(),
                                        times.argument())
                                .environment("COURSE_KEY", key)
                                .start());
            }
            for (int i = 1; i <= items; i++) {
                while (!server.queue().put("item " + i, Duration.ofMillis(500))) {
                    checkAlive(children);
                }
                System.out.println("main: put item " + i);
            }
            System.out.println(
                    "main: all is put, " + server.queue().size() + " in the queue; join()");
            while (!server.queue().join(Duration.ofMillis(500))) {
                checkAlive(children);
            }
            System.out.println("main: all " + items + " items are done");
            System.out.println(
                    "main: one task_done more is "
                            + (server.queue().taskDone() ? "accepted" : "an error"));
        } finally {
            children.forEach(Child::close);
        }
        return Script.DONE;
    }

    /**
     * An item in the hands of a dead consumer is never reported: without this, join() would wait
     * for ever, as Python's does.
     */
    private static void checkAlive(List<Child> children) throws InterruptedException {
        for (Child child : children) {
            if (!child.isAlive()) {
                throw Script.failed(
                        child.name()
                                + " (pid "
                                + child.pid()
                                + ") ended with "
                                + Child.meaning(child.await())
                                + "; what it had taken is not done");
            }
        }
    }

    static class Consumer {
        public static void main(String... args) throws IOException, InterruptedException {
            Lifeline.endWithParent();
            var times = Times.of(args[1]);
            try (var queue =
                    RemoteQueue.connect(
                            QueueServer.parse(args[0]), AuthKey.of(System.getenv("COURSE_KEY")))) {
                while (true) {
                    var item = queue.get(RemoteQueue.FOREVER);
                    if (item.isPresent()) {
                        times.sleep(1);
                        System.out.println("done with " + item.get());
                        queue.taskDone();
                    }
                }
            }
        }
    }
}
