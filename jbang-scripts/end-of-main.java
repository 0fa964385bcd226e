///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION What the end of main ends, and who reaps the children: no zombies in Java
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN EndOfMain
// source: 000-26

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

/*
 * 1. main returns: the JVM waits for its non-daemon threads; a daemon is cut off, its finally does not run.
 * 2. System.exit: the JVM waits for neither.
 * 3. A child that has ended and that nobody waited for is a zombie: an entry in the list of processes with its exit code.
 *    The JDK has a thread for each child that waits for it (process reaper), so Java leaves none, even without waitFor().
 * 4. A shell that starts a background process and then becomes another program leaves one: Z, <defunct>.
 *
 * A real run:
 *
 *     --- main returns
 *     [jvm] main ends
 *     [jvm] non-daemon: done
 *     [jvm] non-daemon: finally
 *     exit code 0
 *     --- System.exit
 *     [jvm] main ends
 *     exit code 0
 *     --- three children of ours end, and nobody calls waitFor()
 *     our zombies: 0
 *     --- a shell starts a process and becomes a program that never waits
 *     25266 25265 Z    sleep
 *     its zombies: 1; they are gone when their parent is
 */
@Command(
        name = "end-of-main",
        description = "What the end of main and System.exit end, and whether zombies are left.")
class EndOfMain implements Callable<Integer> {

    @Mixin Times times;

    public static void main(String... args) {
        Script.run(new EndOfMain(), args);
    }

    @Override
    public Integer call() throws Exception {
        Script.needUnix("zombies");
        for (String ending : List.of("main returns", "System.exit")) {
            System.out.println("--- " + ending);
            try (var child = Child.start("jvm", Jvm.class, ending, times.argument())) {
                child.awaitSuccess();
                System.out.println("exit code 0");
            }
        }

        System.out.println("--- three children of ours end, and nobody calls waitFor()");
        for (int i = 0; i < 3; i++) {
            new ProcessBuilder("true").start();
        }
        Thread.sleep(500);
        long ours = zombiesOf(ProcessHandle.current().pid());
        System.out.println("our zombies: " + ours);

        System.out.println("--- a shell starts a process and becomes a program that never waits");
        Process shell = new ProcessBuilder("sh", "-c", "sleep 0.1 & exec sleep 3").start();
        try {
            Thread.sleep(700);
            long its = zombiesOf(shell.pid());
            System.out.println("its zombies: " + its + "; they are gone when their parent is");
            return Script.verdict(ours == 0 && its == 1);
        } finally {
            shell.destroy();
        }
    }

    private static long zombiesOf(long parent) throws IOException {
        Process ps;
        try {
            ps = new ProcessBuilder("ps", "-axo", "pid=,ppid=,stat=,comm=").start();
        } catch (IOException e) {
            throw Script.misuse("this needs the program ps: install it (Debian: procps)");
        }
        List<String> zombies;
        try (var lines = ps.inputReader()) {
            zombies =
                    lines.lines()
                            .filter(line ->
                                    line.trim().split("\\s+")[1].equals(Long.toString(parent)))
                            .filter(line -> line.trim().split("\\s+")[2].startsWith("Z"))
                            .toList();
        }
        zombies.forEach(System.out::println);
        return zombies.size();
    }

    static class Jvm {
        public static void main(String... args) {
            Lifeline.endWithParent();
            var times = Times.of(args[1]);
            Thread.ofPlatform().name("non-daemon").start(() -> work(times, 2));
            Thread.ofPlatform().daemon().name("daemon").start(() -> work(times, 4));
            System.out.println("main ends");
            if (args[0].equals("System.exit")) {
                System.exit(0);
            }
        }

        private static void work(Times times, double seconds) {
            String name = Thread.currentThread().getName();
            try {
                times.sleep(seconds);
                System.out.println(name + ": done");
            } catch (InterruptedException e) {
                System.out.println(name + ": interrupted");
            } finally {
                System.out.println(name + ": finally");
            }
        }
    }
}
