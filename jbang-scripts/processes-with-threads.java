///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Processes that each run threads: two JVMs, three threads each
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN ProcessesWithThreads
// source: 003-06

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/*
 * The third way: both. Threads of one process add to one counter; the two processes have a counter each. Watch: every JVM
 * counts to the number of its own threads, none to the number of all.
 *
 * A real run:
 *
 *     [process-1] pid 22962, thread-1
 *     [process-1] pid 22962, thread-2
 *     [process-1] pid 22962, thread-3
 *     [process-2] pid 22970, thread-1
 *     [process-2] pid 22970, thread-2
 *     [process-2] pid 22970, thread-3
 *     [process-1] counter is 3
 *     [process-2] counter is 3
 *     main: counter is 0
 */
@Command(
        name = "processes-with-threads",
        description = "Several JVMs with several threads each, and what they share.")
class ProcessesWithThreads implements Callable<Integer> {

    static int counter;

    @Mixin Times times;

    @Option(
            names = "--processes",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many JVMs, 1 to 8. Default: ${DEFAULT-VALUE}")
    int processes;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many threads in each, 1 to 100. Default: ${DEFAULT-VALUE}")
    int threads;

    public static void main(String... args) {
        Script.run(new ProcessesWithThreads(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (processes < 1 || processes > 8 || threads < 1 || threads > 100) {
            throw Script.misuse("--processes must be from 1 to 8 and --threads from 1 to 100");
        }
        List<Child> children = new ArrayList<>();
        try {
            for (int i = 1; i <= processes; i++) {
                children.add(
                        Child.start(
                                "process-" + i,
                                Team.class,
                                times.argument(),
                                Integer.toString(threads)));
            }
            Child.awaitAll(children);
        } finally {
            children.forEach(Child::close);
        }
        System.out.println("main: counter is " + counter);
        return Script.DONE;
    }

    static class Team {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            List<Thread> team = new ArrayList<>();
            for (int i = 1; i <= Integer.parseInt(args[1]); i++) {
                team.add(
                        Thread.ofPlatform()
                                .name("thread-" + i)
                                .start(() -> {
                                    synchronized (Team.class) {
                                        counter++;
                                        System.out.println(
                                                "pid "
                                                        + ProcessHandle.current().pid()
                                                        + ", "
                                                        + Thread.currentThread().getName());
                                    }
                                    try {
                                        Times.of(args[0]).sleep(1);
                                    } catch (InterruptedException e) {
                                        Thread.currentThread().interrupt();
                                    }
                                }));
            }
            for (Thread thread : team) {
                thread.join();
            }
            System.out.println("counter is " + counter);
        }
    }
}
