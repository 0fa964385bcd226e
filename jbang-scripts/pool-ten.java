///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Pool(3) with ten tasks, each printing its pid five times: three pids for ten tasks
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//SOURCES lib/Frames.java
//SOURCES lib/WorkerTask.java
//SOURCES lib/PoolWorker.java
//SOURCES lib/WorkerPool.java
//MAIN PoolTen
// source: 004-04

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;

/*
 * A pool starts its processes first and gives the tasks out. Watch: ten tasks, three numbers. The queue of the pool is
 * bounded (6 tasks here): submitting the tenth waits until there is room, so a fast producer cannot fill the memory.
 *
 * A real run:
 *
 *     [worker-1] task 2: ---pid = 20227---
 *     [worker-2] task 1: ---pid = 20235---
 *     [worker-3] task 3: ---pid = 20247---
 *     [worker-1] task 2: ---pid = 20227---
 *     [worker-3] task 3: ---pid = 20247---
 *     [worker-2] task 1: ---pid = 20235---
 *     [worker-1] task 2: ---pid = 20227---
 *     [worker-3] task 3: ---pid = 20247---
 *     [worker-2] task 1: ---pid = 20235---
 *     [worker-1] task 2: ---pid = 20227---
 *     [worker-3] task 3: ---pid = 20247---
 *     [worker-2] task 1: ---pid = 20235---
 *     [worker-1] task 2: ---pid = 20227---
 *     [worker-3] task 3: ---pid = 20247---
 *     [worker-2] task 1: ---pid = 20235---
 *     task 2 is done by 20227
 *     [worker-1] task 4: ---pid = 20227---
 *     task 3 is done by 20247
 *     task 1 is done by 20235
 *     [worker-3] task 5: ---pid = 20247---
 *     [worker-2] task 6: ---pid = 20235---
 *     [worker-1] task 4: ---pid = 20227---
 *     [worker-2] task 6: ---pid = 20235---
 *     [worker-3] task 5: ---pid = 20247---
 *     [worker-1] task 4: ---pid = 20227---
 *     [worker-2] task 6: ---pid = 20235---
 *     [worker-3] task 5: ---pid = 20247---
 *     [worker-1] task 4: ---pid = 20227---
 *     [worker-2] task 6: ---pid = 20235---
 *     [worker-3] task 5: ---pid = 20247---
 *     [worker-1] task 4: ---pid = 20227---
 *     [worker-2] task 6: ---pid = 20235---
 *     [worker-3] task 5: ---pid = 20247---
 *     task 4 is done by 20227
 *     [worker-1] task 7: ---pid = 20227---
 *     task 6 is done by 20235
 *     [worker-2] task 8: ---pid = 20235---
 *     task 5 is done by 20247
 *     [worker-3] task 9: ---pid = 20247---
 *     [worker-1] task 7: ---pid = 20227---
 *     [worker-2] task 8: ---pid = 20235---
 *     [worker-3] task 9: ---pid = 20247---
 *     [worker-1] task 7: ---pid = 20227---
 *     [worker-2] task 8: ---pid = 20235---
 *     [worker-3] task 9: ---pid = 20247---
 *     [worker-1] task 7: ---pid = 20227---
 *     [worker-2] task 8: ---pid = 20235---
 *     [worker-3] task 9: ---pid = 20247---
 *     [worker-1] task 7: ---pid = 20227---
 *     [worker-2] task 8: ---pid = 20235---
 *     [worker-3] task 9: ---pid = 20247---
 *     task 7 is done by 20227
 *     [worker-1] task 10: ---pid = 20227---
 *     task 8 is done by 20235
 *     task 9 is done by 20247
 *     [worker-1] task 10: ---pid = 20227---
 *     [worker-1] task 10: ---pid = 20227---
 *     [worker-1] task 10: ---pid = 20227---
 *     [worker-1] task 10: ---pid = 20227---
 *     task 10 is done by 20227
 *     10 tasks, 3 pids: [20227, 20235, 20247]
 */
@Command(
        name = "pool-ten",
        description = "Ten tasks on three worker JVMs, each printing its pid 5 times.")
class PoolTen implements Callable<Integer> {

    @Mixin Times times;

    @Option(
            names = "--tasks",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many tasks, 1 to 100000. Default: ${DEFAULT-VALUE}")
    int tasks;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many workers, 1 to 16. Default: ${DEFAULT-VALUE}")
    int workers;

    public static void main(String... args) {
        Script.run(new PoolTen(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (tasks < 1 || tasks > 100_000 || workers < 1 || workers > 16) {
            throw Script.misuse("--tasks must be from 1 to 100000 and --workers from 1 to 16");
        }
        Set<Long> pids = new ConcurrentSkipListSet<>();
        var pool = new WorkerPool(workers);
        try {
            for (int i = 1; i <= tasks; i++) {
                int number = i;
                pool.applyAsync(new ShowPid(i, times.argument()))
                        .whenComplete((pid, failure) -> {
                            if (failure == null) {
                                pids.add(pid);
                                System.out.println("task " + number + " is done by " + pid);
                            } else {
                                System.out.println(
                                        "task " + number + " failed: " + failure.getMessage());
                            }
                        });
            }
            pool.close();
            pool.join();
        } finally {
            pool.terminate();
        }
        System.out.println(tasks + " tasks, " + pids.size() + " pids: " + new TreeSet<>(pids));
        return Script.DONE;
    }

    record ShowPid(int number, String scale) implements WorkerTask<Long> {
        @Override
        public Long call() throws InterruptedException {
            long pid = ProcessHandle.current().pid();
            for (int i = 0; i < 5; i++) {
                System.out.println("task " + number + ": ---pid = " + pid + "---");
                Times.of(scale).sleep(1);
            }
            return pid;
        }
    }
}
