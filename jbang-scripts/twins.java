///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION A child JVM is no copy of its parent; four ways to send it state
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//SOURCES lib/Scratch.java
//MAIN Twins
// source: 001-29

import picocli.CommandLine.Command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/*
 * "A child is a copy of its parent, like a twin": true of fork, and of nothing else. The parent fills its list, then
 * starts a child: the child's list is empty, as under Python's spawn and forkserver. What the child is to know must be
 * sent: as an argument, in the environment, through its standard input, in a file.
 *
 * A real run:
 *
 *     parent: my list is [a, b, c], now I start a child
 *     [child] my list is []
 *     [child] sent as an argument: a,b,c
 *     [child] sent in the environment: a,b,c
 *     [child] sent through standard input: a,b,c
 *     [child] sent in a file: a,b,c
 */
@Command(
        name = "twins",
        description = "The parent fills a list, then starts a child: what does the child have?")
class Twins implements Callable<Integer> {

    static final List<String> LIST = new ArrayList<>();

    public static void main(String... args) {
        Script.run(new Twins(), args);
    }

    @Override
    public Integer call() throws Exception {
        LIST.addAll(List.of("a", "b", "c"));
        System.out.println("parent: my list is " + LIST + ", now I start a child");
        String state = String.join(",", LIST);
        try (var scratch = Scratch.open()) {
            Path file = Files.writeString(scratch.file("state"), state);
            try (var child =
                            Child.of("child", Twin.class, state, file.toString())
                                    .environment("STATE", state)
                                    .start();
                    var input = new PrintWriter(child.process().outputWriter(), true)) {
                input.println(state);
                child.awaitSuccess();
            }
        }
        return Script.DONE;
    }

    static class Twin {
        public static void main(String... args) throws IOException {
            System.out.println("my list is " + LIST);
            System.out.println("sent as an argument: " + args[0]);
            System.out.println("sent in the environment: " + System.getenv("STATE"));
            System.out.println(
                    "sent through standard input: "
                            + new java.io.BufferedReader(new java.io.InputStreamReader(System.in))
                                    .readLine());
            System.out.println("sent in a file: " + Files.readString(Path.of(args[1])));
        }
    }
}
