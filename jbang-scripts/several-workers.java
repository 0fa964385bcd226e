///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Three workers of 2, 3 and 4 s; the number of cores; the children that are active
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN SeveralWorkers
// source: 002-16

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/*
 * Three functions as three processes. Watch: "END" comes long before the workers end, as starting is not waiting; the
 * children are listed in no order; the shortest ends first. children() lists what is alive now and changes nothing, where
 * Python's active_children() also waits for those that have ended.
 *
 * A real run:
 *
 *     The number of CPU is: 2
 *     child pid: 25621
 *     child pid: 25628
 *     child pid: 25638
 *     END!!!!!!!!!!!!!!!!!
 *     [worker_2] worker_2
 *     [worker_3] worker_3
 *     [worker_1] worker_1
 *     [worker_1] end worker_1
 *     [worker_2] end worker_2
 *     [worker_3] end worker_3
 */
@Command(
        name = "several-workers",
        description = "Three workers (2, 3, 4 s), the number of cores, and the children alive.")
class SeveralWorkers implements Callable<Integer> {

    @Mixin Times times;

    public static void main(String... args) {
        Script.run(new SeveralWorkers(), args);
    }

    @Override
    public Integer call() throws Exception {
        List<Child> workers = new ArrayList<>();
        try {
            for (int i = 1; i <= 3; i++) {
                workers.add(
                        Child.start(
                                "worker_" + i,
                                Work.class,
                                times.argument(),
                                "worker_" + i,
                                Integer.toString(i + 1)));
            }
            System.out.println(
                    "The number of CPU is: " + Runtime.getRuntime().availableProcessors());
            ProcessHandle.current()
                    .children()
                    .forEach(child -> System.out.println("child pid: " + child.pid()));
            System.out.println("END!!!!!!!!!!!!!!!!!");
            Child.awaitAll(workers);
        } finally {
            workers.forEach(Child::close);
        }
        return Script.DONE;
    }

    static class Work {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            System.out.println(args[1]);
            Times.of(args[0]).sleep(Integer.parseInt(args[2]));
            System.out.println("end " + args[1]);
        }
    }
}
