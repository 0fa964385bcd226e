///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Arguments for a child JVM: by position, and by name in three ways
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN Arguments
// source: 001-07, 001-08

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Arrays;
import java.util.concurrent.Callable;

/*
 * A child JVM gets its arguments as strings. By position: their order must match. By name: options (here read by
 * picocli), environment variables, system properties. Watch what a wrong name does: picocli refuses it, the other two
 * say nothing and the default is used. Python's kwargs would raise a TypeError.
 *
 * A real run:
 *
 *     --- by position: 5
 *     [task] working ...
 *     [task] working ...
 *     [task] working ...
 *     [task] working ...
 *     [task] working ...
 *     [task] done, 5 times
 *     --- by position, in the wrong order: all are strings, only parsing notices
 *     [task] java.lang.NumberFormatException: For input string: "0.3"
 *     the child ended with exit code 1
 *     --- quoting: what is one argument here is one there
 *     [echo] 5 arguments: [two words, , a "quote", *, $HOME]
 *     --- by name, an option: --count 3
 *     [task] working ...
 *     [task] working ...
 *     [task] working ...
 *     [task] done, 3 times
 *     --- by name, a wrong one: --cuont 3
 *     [task] Unknown options: '--cuont', '3'
 *     the child ended with exit code 2
 *     --- by name, an environment variable: COUNT=3, then CUONT=3
 *     [task] working ...
 *     [task] working ...
 *     [task] working ...
 *     [task] done, 3 times
 *     [task] working ...
 *     [task] done, 1 times
 *     --- by name, a system property: -Dcount=3, then -Dcuont=3
 *     [task] working ...
 *     [task] working ...
 *     [task] working ...
 *     [task] done, 3 times
 *     [task] working ...
 *     [task] done, 1 times
 */
@Command(
        name = "arguments",
        description = "Arguments for a child JVM, by position (5 times) and by name (3 times).")
class Arguments implements Callable<Integer> {

    @Mixin Times times;

    public static void main(String... args) {
        Script.run(new Arguments(), args);
    }

    @Override
    public Integer call() throws Exception {
        title("by position: 5");
        run(Child.of("task", ByPosition.class, "5", times.argument()));

        title("by position, in the wrong order: all are strings, only parsing notices");
        int exitCode = runAny(Child.of("task", ByPosition.class, times.argument(), "5"));
        System.out.println("the child ended with exit code " + exitCode);

        title("quoting: what is one argument here is one there");
        run(Child.of("echo", Echo.class, "two words", "", "a \"quote\"", "*", "$HOME"));

        title("by name, an option: --count 3");
        run(Child.of("task", ByOption.class, "--scale", times.argument(), "--count", "3"));
        title("by name, a wrong one: --cuont 3");
        exitCode =
                runAny(
                        Child.of(
                                "task",
                                ByOption.class,
                                "--scale",
                                times.argument(),
                                "--cuont",
                                "3"));
        System.out.println("the child ended with exit code " + exitCode);

        title("by name, an environment variable: COUNT=3, then CUONT=3");
        run(Child.of("task", ByEnvironment.class, times.argument()).environment("COUNT", "3"));
        run(Child.of("task", ByEnvironment.class, times.argument()).environment("CUONT", "3"));
        title("by name, a system property: -Dcount=3, then -Dcuont=3");
        run(Child.of("task", ByProperty.class, times.argument()).options("-Dcount=3"));
        run(Child.of("task", ByProperty.class, times.argument()).options("-Dcuont=3"));
        return Script.DONE;
    }

    private static void title(String text) {
        System.out.println("--- " + text);
    }

    private static void run(ChildCommand description) throws Exception {
        try (var child = description.start()) {
            child.awaitSuccess();
        }
    }

    private static int runAny(ChildCommand description) throws Exception {
        try (var child = description.start()) {
            return child.await();
        }
    }

    private static void task(int count, Times times) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            System.out.println("working ...");
            times.sleep(0.2);
        }
        // Python's for-else: the loop was not left by break. Java simply goes on below the loop
        System.out.println("done, " + count + " times");
    }

    static class ByPosition {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            try {
                task(Integer.parseInt(args[0]), Times.of(args[1]));
            } catch (NumberFormatException e) {
                System.out.println(e);
                System.exit(1);
            }
        }
    }

    static class Echo {
        public static void main(String... args) {
            System.out.println(args.length + " arguments: " + Arrays.toString(args));
        }
    }

    @Command(name = "task")
    static class ByOption implements Callable<Integer> {
        @Mixin Times times;

        @Option(names = "--count", defaultValue = "1")
        int count;

        public static void main(String... args) {
            Lifeline.endWithParent();
            var line = new CommandLine(new ByOption());
            line.setParameterExceptionHandler((e, given) -> {
                System.out.println(e.getMessage());
                return Script.USAGE;
            });
            System.exit(line.execute(args));
        }

        @Override
        public Integer call() throws InterruptedException {
            task(count, times);
            return 0;
        }
    }

    static class ByEnvironment {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            task(Integer.parseInt(System.getenv().getOrDefault("COUNT", "1")), Times.of(args[0]));
        }
    }

    static class ByProperty {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            task(Integer.getInteger("count", 1), Times.of(args[0]));
        }
    }
}
