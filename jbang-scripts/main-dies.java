///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Main dies and its threads go on; System.exit ends all; a dead parent ends nobody
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN MainDies
// source: 003-07

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.util.concurrent.Callable;

/*
 * "A change to the main thread may touch the other threads; a parent's change does not touch its children." Three runs:
 *
 * 1. main dies of an exception: the other threads go on, as threads of one process are equals. The exit code is 1 all the same.
 * 2. System.exit, called by any thread: the process ends, and with it all its threads.
 * 3. A parent process dies of an exception: its child process goes on.
 *
 * A real run:
 *
 *     --- main dies of an exception
 *     [jvm] worker: step 1 of 3
 *     [jvm] main ends
 *     [jvm] main: java.lang.IllegalStateException: main dies
 *     [jvm] worker: step 2 of 3
 *     [jvm] worker: step 3 of 3
 *     exit code 1
 *     --- main calls System.exit(0)
 *     [jvm] worker: step 1 of 3
 *     [jvm] main ends
 *     exit code 0
 *     --- a parent process dies of an exception
 *     the parent left 1, its child is alive
 */
@Command(
        name = "main-dies",
        description = "What the end of main, of the JVM and of a parent process does to others.")
class MainDies implements Callable<Integer> {

    @Mixin Times times;

    public static void main(String... args) {
        Script.run(new MainDies(), args);
    }

    @Override
    public Integer call() throws Exception {
        System.out.println("--- main dies of an exception");
        int died = run("exception");
        System.out.println("--- main calls System.exit(0)");
        int exited = run("exit");

        System.out.println("--- a parent process dies of an exception");
        try (var parent = Child.of("parent", Parent.class).onLine(line -> {}).start()) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(parent.firstLine()))
                            .orElseThrow(() -> Script.failed("the parent started no child"));
            int exitCode = parent.process().waitFor();
            boolean alive = child.isAlive();
            System.out.println(
                    "the parent left " + exitCode + ", its child is " + (alive ? "alive" : "gone"));
            child.destroyForcibly();
            return Script.verdict(died == 1 && exited == 0 && alive);
        }
    }

    private int run(String ending) throws Exception {
        try (var child = Child.start("jvm", Jvm.class, ending, times.argument())) {
            int exitCode = child.await();
            System.out.println("exit code " + exitCode);
            return exitCode;
        }
    }

    static class Jvm {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            var times = Times.of(args[1]);
            Thread.ofPlatform()
                    .name("worker")
                    .start(() -> {
                        try {
                            for (int i = 1; i <= 3; i++) {
                                times.sleep(1);
                                System.out.println("worker: step " + i + " of 3");
                            }
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    });
            times.sleep(1.5);
            System.out.println("main ends");
            if (args[0].equals("exit")) {
                System.exit(0);
            }
            Thread.currentThread()
                    .setUncaughtExceptionHandler((thread, e) -> System.out.println("main: " + e));
            throw new IllegalStateException("main dies");
        }
    }

    static class Parent {
        public static void main(String... args) throws IOException {
            System.out.println(Child.of("child", Kid.class).startLoose().pid());
            Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {});
            throw new IllegalStateException("the parent dies");
        }
    }

    static class Kid {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithScript(); // not with its parent
            Thread.currentThread().join();
        }
    }
}
