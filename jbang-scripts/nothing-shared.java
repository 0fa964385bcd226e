///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Processes share no globals: three JVMs, three lists
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN NothingShared
// source: 000-18, 001-09

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/*
 * One static field, three processes. The writer fills its list; the reader, started after the writer has ended, and the
 * parent find theirs empty. Each JVM loads the class for itself and has a field of its own: the name is shared, the
 * memory is not.
 *
 * A real run:
 *
 *     [writer] add: 0
 *     [writer] add: 1
 *     [writer] add: 2
 *     [writer] add: 3
 *     [writer] add: 4
 *     [writer] add_data: [0, 1, 2, 3, 4]
 *     [reader] read_data: []
 *     main: []
 */
@Command(
        name = "nothing-shared",
        description = "A writer child, a reader child and main each print 'the' list.")
class NothingShared implements Callable<Integer> {

    static final List<Integer> LIST = new ArrayList<>();

    @Mixin Times times;

    public static void main(String... args) {
        Script.run(new NothingShared(), args);
    }

    @Override
    public Integer call() throws Exception {
        try (var writer = Child.start("writer", Writer.class, times.argument())) {
            writer.awaitSuccess();
        }
        try (var reader = Child.start("reader", Reader.class)) {
            reader.awaitSuccess();
        }
        System.out.println("main: " + LIST);
        return Script.DONE;
    }

    static class Writer {
        public static void main(String... args) throws InterruptedException {
            Lifeline.endWithParent();
            var times = Times.of(args[0]);
            for (int i = 0; i < 5; i++) {
                LIST.add(i);
                System.out.println("add: " + i);
                times.sleep(0.2);
            }
            System.out.println("add_data: " + LIST);
        }
    }

    static class Reader {
        public static void main(String... args) {
            System.out.println("read_data: " + LIST);
        }
    }
}
