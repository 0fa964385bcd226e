///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION What gevent must patch: a native sleep holds the one carrier, Thread.sleep does not
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN NoPatching
// source: 001-28

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/*
 * work1 and work2 count to nine with random pauses, as virtual threads on one carrier. On the left the pause is the C
 * library's usleep, called directly: the carrier sleeps with it, and work2 begins when work1 has ended, as with gevent
 * before monkey.patch_all(). On the right it is Thread.sleep: the two mix. Java needs no patch: sleep, sockets, locks,
 * queues and (since JDK 24) synchronized let another virtual thread run. File reads, native code and class initialisation do not.
 *
 * A real run:
 *
 *     usleep        Thread.sleep
 *     work1 0       work1 0
 *     work1 1       work2 0
 *     work1 2       work1 1
 *     work1 3       work2 1
 *     work1 4       work1 2
 *     work1 5       work1 3
 *     work1 6       work2 2
 *     work1 7       work1 4
 *     work1 8       work2 3
 *     work1 9       work1 5
 *     work2 0       work1 6
 *     work2 1       work2 4
 *     work2 2       work1 7
 *     work2 3       work2 5
 *     work2 4       work1 8
 *     work2 5       work2 6
 *     work2 6       work2 7
 *     work2 7       work2 8
 *     work2 8       work1 9
 *     work2 9       work2 9
 */
@Command(
        name = "no-patching",
        description = "work1 and work2 on one carrier: native sleep beside Thread.sleep.")
class NoPatching implements Callable<Integer> {

    @Mixin Times times;

    public static void main(String... args) {
        Script.run(new NoPatching(), args);
    }

    @Override
    public Integer call() throws Exception {
        Script.needUnix("usleep in its C library");
        List<String> left = run("usleep");
        List<String> right = run("Thread.sleep");
        System.out.printf("%-12s  %s%n", "usleep", "Thread.sleep");
        for (int i = 0; i < left.size(); i++) {
            System.out.printf("%-12s  %s%n", left.get(i), right.get(i));
        }
        boolean held = left.equals(left.stream().sorted().toList());
        boolean mixed = !right.equals(right.stream().sorted().toList());
        return Script.verdict(held && mixed);
    }

    private List<String> run(String pause) throws Exception {
        List<String> lines = new ArrayList<>();
        try (var child =
                Child.of(pause, Jvm.class, pause, times.argument())
                        .options(
                                "-Djdk.virtualThreadScheduler.parallelism=1",
                                "-Djdk.virtualThreadScheduler.maxPoolSize=1",
                                "--enable-native-access=ALL-UNNAMED")
                        .onLine(lines::add)
                        .start()) {
            child.awaitSuccess();
        }
        return lines;
    }

    static class Jvm {
        @SuppressWarnings("restricted")
        private static final MethodHandle USLEEP =
                Linker.nativeLinker()
                        .downcallHandle(
                                Linker.nativeLinker().defaultLookup().find("usleep").orElseThrow(),
                                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            var times = Times.of(args[1]);
            boolean nativeSleep = args[0].equals("usleep");
            Thread work1 = Thread.ofVirtual().start(() -> work("work1", times, nativeSleep, 1));
            Thread work2 = Thread.ofVirtual().start(() -> work("work2", times, nativeSleep, 2));
            work1.join();
            work2.join();
        }

        private static void work(String name, Times times, boolean nativeSleep, long seed) {
            var random = new Random(seed);
            try {
                for (int i = 0; i < 10; i++) {
                    System.out.println(name + " " + i);
                    double seconds = random.nextDouble();
                    if (nativeSleep) {
                        int ignored =
                                (int)
                                        USLEEP.invokeExact(
                                                (int) (times.seconds(seconds).toNanos() / 1000));
                    } else {
                        times.sleep(seconds);
                    }
                }
            } catch (Throwable e) { // what invokeExact declares
                throw new IllegalStateException(e);
            }
        }
    }
}
