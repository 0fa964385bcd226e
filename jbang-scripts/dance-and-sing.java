///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Two child JVMs dance and sing at the same time
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN DanceAndSing
// source: 001-05

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;
import java.util.concurrent.Callable;

/*
 * Two tasks, two processes. Watch: the lines of the two mix, in no fixed order. One child has a name of our choice, the
 * other the name that Python would give it; to the operating system neither has a name, only a number.
 *
 * A real run:
 *
 *     [Process-2] singing ...
 *     [myprocess1] dancing ...
 *     [Process-2] singing ...
 *     [myprocess1] dancing ...
 *     [Process-2] singing ...
 *     [myprocess1] dancing ...
 *     [Process-2] singing ...
 *     [myprocess1] dancing ...
 *     [Process-2] singing ...
 *     [myprocess1] dancing ...
 */
@Command(
        name = "dance-and-sing",
        description = "One child JVM dances, another sings: 5 times each, every 0.2 s.")
class DanceAndSing implements Callable<Integer> {

    private static final int TIMES = 5;

    @Mixin Times times;

    public static void main(String... args) {
        Script.run(new DanceAndSing(), args);
    }

    @Override
    public Integer call() throws Exception {
        try (var dancer = Child.start("myprocess1", Dance.class, times.argument());
                var singer = Child.start("Process-2", Sing.class, times.argument())) {
            Child.awaitAll(List.of(dancer, singer));
        }
        return Script.DONE;
    }

    static class Dance {
        public static void main(String... args) throws InterruptedException {
            repeat("dancing ...", Times.of(args[0]));
        }
    }

    static class Sing {
        public static void main(String... args) throws InterruptedException {
            repeat("singing ...", Times.of(args[0]));
        }
    }

    private static void repeat(String line, Times times) throws InterruptedException {
        Lifeline.endWithParent();
        for (int i = 0; i < TIMES; i++) {
            System.out.println(line);
            times.sleep(0.2);
        }
    }
}
