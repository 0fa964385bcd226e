///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Any program as a child: output, exit code, time limit, pipeline, redirect, environment, directory
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Scratch.java
//MAIN Subprocess
// source: 003-19

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/*
 * ProcessBuilder for programs that are no JVM, feature by feature, as Python's subprocess. Watch the third: a time limit ends
 * nothing by itself, waitFor only says false; the caller ends the process. And both streams are read at the same time: a program
 * that fills the one you do not read waits for ever.
 *
 * With arguments it runs your own command: `jbang subprocess ls -l`.
 *
 * A real run:
 *
 *     --- both streams and the exit code
 *     out: to out
 *     err: to err
 *     exit code 7
 *     --- a time limit
 *     ended within 0.3 s: false
 *     after destroy(): exit code 143
 *     --- a pipeline
 *           1 apple
 *           2 pear
 *     --- redirect to a file and from it
 *     the file holds [two, one], sorted [one, two]
 *     --- environment and directory
 *     apple in basket
 *     --- a program that is not there
 *     IOException: Cannot run program "no-such-program": Exec failed, error: 2 (No such file or directory)
 */
@Command(name = "subprocess", description = "What ProcessBuilder can do with any program.")
class Subprocess implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description =
                    "A program and its arguments to run instead. Put -- before options of its own.")
    List<String> command = List.of();

    public static void main(String... args) {
        Script.run(new Subprocess(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (!command.isEmpty()) {
            return show(command);
        }
        Script.needUnix("sh, sort and their like");
        System.out.println("--- both streams and the exit code");
        show(List.of("sh", "-c", "echo to out; echo to err >&2; exit 7"));

        System.out.println("--- a time limit");
        Process slow = new ProcessBuilder("sleep", "60").start();
        System.out.println("ended within 0.3 s: " + slow.waitFor(Duration.ofMillis(300)));
        slow.destroy();
        System.out.println("after destroy(): exit code " + slow.waitFor());

        System.out.println("--- a pipeline");
        List<Process> pipeline =
                ProcessBuilder.startPipeline(
                        List.of(
                                new ProcessBuilder("printf", "pear\\napple\\npear\\n"),
                                new ProcessBuilder("sort"),
                                new ProcessBuilder("uniq", "-c")));
        pipeline.getLast().inputReader().lines().forEach(System.out::println);

        System.out.println("--- redirect to a file and from it");
        try (var scratch = Scratch.open()) {
            Path file = scratch.file("lines");
            new ProcessBuilder("printf", "two\\none\\n")
                    .redirectOutput(file.toFile())
                    .start()
                    .waitFor();
            Process sort = new ProcessBuilder("sort").redirectInput(file.toFile()).start();
            System.out.println(
                    "the file holds "
                            + Files.readAllLines(file)
                            + ", sorted "
                            + sort.inputReader().lines().toList());

            System.out.println("--- environment and directory");
            var builder = new ProcessBuilder("sh", "-c", "echo \"$FRUIT in ${PWD##*/}\"");
            builder.environment().put("FRUIT", "apple");
            Path directory = Files.createDirectory(scratch.file("basket"));
            builder.directory(directory.toFile());
            builder.start().inputReader().lines().forEach(System.out::println);
        }

        System.out.println("--- a program that is not there");
        try {
            new ProcessBuilder("no-such-program").start();
        } catch (IOException e) {
            System.out.println("IOException: " + e.getMessage());
        }
        return Script.DONE;
    }

    private static int show(List<String> command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw Script.misuse(
                    "cannot run " + command.getFirst() + ": check its name and the PATH");
        }
        process.outputWriter().close();
        var errors = CompletableFuture.supplyAsync(() -> process.errorReader().lines().toList());
        process.inputReader().lines().forEach(line -> System.out.println("out: " + line));
        errors.join().forEach(line -> System.out.println("err: " + line));
        int exitCode = process.waitFor();
        System.out.println("exit code " + exitCode);
        return exitCode;
    }
}
