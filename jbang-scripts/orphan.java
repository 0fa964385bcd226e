///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION A parent ends first: who adopts its child?
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//SOURCES lib/Scratch.java
//SOURCES lib/ProcessEvent.java
//MAIN Orphan
// source: 004-01

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

/*
 * A parent starts a child and ends. The child lives on, and its parent is now process 1 (or the nearest subreaper, such
 * as a user's systemd or a container's init). Process 1 waits for whoever it adopts, so no zombie is left. Process 0 is
 * the kernel's idle task, no process that could be asked; and process 1 has no parent.
 *
 * A real run:
 *
 *     script: I am pid 4662
 *     parent: I am pid 5254, my child is pid 5294
 *     orphan: I am pid 5294, my parent is pid 5254
 *     parent: I end
 *     orphan: my parent has ended; now it is pid 1
 *     orphan: I end too
 *     script: process 0 is nobody
 *     script: process 1 is there, its parent: none
 */
@Command(
        name = "orphan",
        description =
                "A parent ends before its child; the child tells who its parent is, before and"
                        + " after.")
class Orphan implements Callable<Integer> {

    @Mixin Times times;

    public static void main(String... args) {
        Script.run(new Orphan(), args);
    }

    @Override
    public Integer call() throws Exception {
        Script.needUnix("adoption of orphans (a child keeps the number of its dead parent)");
        System.out.println("script: I am pid " + ProcessHandle.current().pid());
        try (var scratch = Scratch.open();
                var parent =
                        Child.of(
                                        "parent",
                                        Parent.class,
                                        times.argument(),
                                        scratch.file("has spoken").toString())
                                .ownOutput()
                                .start()) {
            ProcessHandle orphan = childOf(parent);
            parent.awaitSuccess();
            Child.awaitGone(orphan);
        }
        System.out.println(
                "script: process 0 is " + ProcessHandle.of(0).map(p -> "there").orElse("nobody"));
        System.out.println(
                "script: process 1 is "
                        + ProcessHandle.of(1)
                                .map(one ->
                                        "there, its parent: "
                                                + one.parent()
                                                        .map(p -> "" + p.pid())
                                                        .orElse("none"))
                                .orElse("hidden"));
        return Script.DONE;
    }

    private static ProcessHandle childOf(Child parent) throws InterruptedException {
        while (parent.isAlive()) {
            var child = parent.process().children().findFirst();
            if (child.isPresent()) {
                return child.get();
            }
            Thread.sleep(10);
        }
        throw Script.failed("the parent ended before it had a child");
    }

    static class Parent {
        public static void main(String... args) throws IOException, InterruptedException {
            Lifeline.endWithParent();
            Process child = Child.of("orphan", Kid.class, args).startLoose();
            System.out.println(
                    "parent: I am pid "
                            + ProcessHandle.current().pid()
                            + ", my child is pid "
                            + child.pid());
            try (var hasSpoken = ProcessEvent.open(Path.of(args[1]))) {
                while (!hasSpoken.await(Duration.ofMillis(100))) { // before we end
                    if (!child.isAlive()) {
                        System.exit(Script.FAILED);
                    }
                }
            }
            Times.of(args[0]).sleep(2);
            System.out.println("parent: I end");
        }
    }

    static class Kid {
        public static void main(String... args) throws IOException, InterruptedException {
            Lifeline.endWithScript(); // not with its parent
            ProcessHandle self = ProcessHandle.current();
            ProcessHandle parent = self.parent().orElse(null);
            System.out.println(
                    "orphan: I am pid "
                            + self.pid()
                            + ", my parent is pid "
                            + (parent == null ? "unknown" : parent.pid()));
            try (var hasSpoken = ProcessEvent.open(Path.of(args[1]))) {
                hasSpoken.set();
            }
            if (parent != null) {
                Child.awaitGone(parent);
            }
            Times.of(args[0]).sleep(0.5);
            System.out.println(
                    "orphan: my parent has ended; now it is pid "
                            + self.parent()
                                    .map(adopter -> Long.toString(adopter.pid()))
                                    .orElse("unknown"));
            Times.of(args[0]).sleep(1);
            System.out.println("orphan: I end too");
        }
    }
}
