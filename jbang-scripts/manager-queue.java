///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION A manager process owns a queue, and serves it to a pool's workers by address and key
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
//SOURCES lib/WorkerTask.java
//SOURCES lib/PoolWorker.java
//SOURCES lib/WorkerPool.java
//MAIN ManagerQueue
// source: 004-06

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/*
 * Python's plain Queue cannot be given to a pool's tasks: it can only be inherited by a child at its start. A manager's
 * queue can: it lives in a process of its own, and a task is given what it needs to find it, an address and a key. Here too.
 * Watch the pids: the items are put by three workers and taken by main, and the queue is in none of them.
 *
 * A real run:
 *
 *     main: pid 31912, the manager is pid 576
 *     main: got item 2 from pid 629
 *     main: got item 1 from pid 626
 *     main: got item 3 from pid 632
 *     main: got item 4 from pid 632
 *     main: got item 5 from pid 629
 *     main: got item 6 from pid 626
 */
@Command(
        name = "manager-queue",
        description = "A manager process owns a queue; a pool's workers put, main gets.")
class ManagerQueue implements Callable<Integer> {

    private static final int TASKS = 6;

    @Mixin Times times;

    public static void main(String... args) {
        Script.run(new ManagerQueue(), args);
    }

    @Override
    public Integer call() throws Exception {
        String key = AuthKey.randomText();
        try (var scratch = Scratch.open();
                var manager =
                        Child.of("manager", Manager.class, scratch.file("queue").toString())
                                .environment("COURSE_KEY", key)
                                .onLine(line -> {})
                                .start()) {
            String where = manager.firstLine();
            System.out.println(
                    "main: pid "
                            + ProcessHandle.current().pid()
                            + ", the manager is pid "
                            + manager.pid());
            var pool = new WorkerPool(3);
            try (var queue = RemoteQueue.connect(QueueServer.parse(where), AuthKey.of(key))) {
                List<CompletableFuture<String>> tasks = new ArrayList<>();
                for (int i = 1; i <= TASKS; i++) {
                    tasks.add(pool.applyAsync(new Put("item " + i, where, key, times.argument())));
                }
                pool.close();
                for (int i = 0; i < TASKS; i++) {
                    String item =
                            queue.get(Duration.ofMinutes(1))
                                    .orElseThrow(() -> Script.failed("an item is missing"));
                    System.out.println("main: got " + item);
                }
                pool.join();
                tasks.forEach(CompletableFuture::join);
            } finally {
                pool.terminate();
            }
        }
        return Script.DONE;
    }

    static class Manager {
        public static void main(String... args) throws IOException, InterruptedException {
            Lifeline.endWithParent();
            try (var server =
                    QueueServer.serve(
                            3,
                            UnixDomainSocketAddress.of(Path.of(args[0])),
                            AuthKey.of(System.getenv("COURSE_KEY")))) {
                System.out.println(server.address());
                Thread.currentThread().join(); // until main ends us
            }
        }
    }

    record Put(String item, String address, String key, String scale)
            implements WorkerTask<String> {
        @Override
        public String call() throws IOException, InterruptedException {
            Times.of(scale).sleep(1);
            try (var queue = RemoteQueue.connect(QueueServer.parse(address), AuthKey.of(key))) {
                queue.put(item + " from pid " + ProcessHandle.current().pid(), RemoteQueue.FOREVER);
            }
            return item;
        }
    }
}
