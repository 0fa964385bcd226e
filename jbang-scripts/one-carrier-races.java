///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION "Coroutines need no locks": lost updates and double sales on a single carrier
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN OneCarrierRaces
// source: 001-34

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;

/*
 * One carrier, so only one virtual thread runs at any moment. Is a lock still needed? Read, give way, write: the other has
 * read the same value meanwhile, an addition is lost. Check, give way, act: both have seen one item left. The
 * claim holds between two switches only, and for virtual threads not even there: who may switch, and where, is the JDK's
 * business, and by default there are several carriers.
 *
 * A real run:
 *
 *     [one carrier] no switch between read and write: 2000 of 2000
 *     [one carrier] read, yield, write: 1000 of 2000
 *     [one carrier] check, yield, act: 2 sold of 1, stock -1
 */
@Command(
        name = "one-carrier-races",
        description = "Races between virtual threads that take turns on one carrier.")
class OneCarrierRaces implements Callable<Integer> {

    @Option(
            names = "--adds",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Additions of each thread, 1 to 1000000. Default: ${DEFAULT-VALUE}")
    int adds;

    public static void main(String... args) {
        Script.run(new OneCarrierRaces(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (adds < 1 || adds > 1_000_000) {
            throw Script.misuse("--adds must be from 1 to 1000000, not " + adds);
        }
        try (var child =
                Child.of("one carrier", Jvm.class, Integer.toString(adds))
                        .options(
                                "-Djdk.virtualThreadScheduler.parallelism=1",
                                "-Djdk.virtualThreadScheduler.maxPoolSize=1")
                        .start()) {
            child.awaitSuccess();
        }
        return Script.DONE;
    }

    static class Jvm {
        private static int sum;
        private static int stock = 1;
        private static int sold;

        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            int adds = Integer.parseInt(args[0]);
            together(() -> {
                for (int i = 0; i < adds; i++) {
                    int seen = sum;
                    sum = seen + 1;
                }
            });
            System.out.println("no switch between read and write: " + sum + " of " + 2 * adds);
            sum = 0;
            together(() -> {
                for (int i = 0; i < adds; i++) {
                    int seen = sum;
                    Thread.yield();
                    sum = seen + 1;
                }
            });
            System.out.println("read, yield, write: " + sum + " of " + 2 * adds);
            together(() -> {
                if (stock > 0) {
                    Thread.yield(); // asks a payment service, say
                    stock--;
                    sold++;
                }
            });
            System.out.println("check, yield, act: " + sold + " sold of 1, stock " + stock);
        }

        private static void together(Runnable task) throws InterruptedException {
            var barrier = new CyclicBarrier(2); // both are there before either begins
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                threads.add(
                        Thread.ofVirtual()
                                .start(() -> {
                                    try {
                                        barrier.await();
                                    } catch (InterruptedException | BrokenBarrierException e) {
                                        throw new IllegalStateException(e);
                                    }
                                    task.run();
                                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }
}
