///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Pid, parent and children, told by both sides and compared
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN ProcessNumbers
// source: 001-06

import picocli.CommandLine.Command;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/*
 * Who is whose parent. Parent and child each say what they know, from ProcessHandle; the parent compares. Watch: the
 * parent's pid and the child's "parent" are the same number.
 *
 * A real run:
 */
@Command(
        name = "process-numbers",
        description =
                "Parent and child each print their process numbers; the parent compares them.")
class ProcessNumbers implements Callable<Integer> {

    public static void main(String... args) {
        Script.run(new ProcessNumbers(), args);
    }

    @Override
    public Integer call() throws Exception {
        ProcessHandle self = ProcessHandle.current();
        System.out.println(
                "parent: my pid is " + self.pid() + ", my own parent's is " + parentOf(self));

        var told = new CompletableFuture<String>();
        try (var child = Child.of("child", Kid.class).onLine(told::complete).start()) {
            System.out.println("parent: start() gave me a child with pid " + child.pid());
            child.process()
                    .onExit()
                    .thenRun(() -> told.complete("")); // if it dies before it speaks
            String[] numbers = told.get().split(" ");
            if (numbers.length < 2) {
                child.awaitSuccess();
                throw Script.failed("the child ended without a word");
            }
            System.out.println(
                    "child:  my pid is " + numbers[0] + ", my parent's is " + numbers[1]);
            System.out.println(
                    "parent: my children are " + self.children().map(ProcessHandle::pid).toList());
            describe("parent", self);
            describe("child", child.process().toHandle());

            boolean same =
                    numbers[0].equals(Long.toString(child.pid()))
                            && numbers[1].equals(Long.toString(self.pid()));
            System.out.println("both sides say the same: " + (same ? "yes" : "no"));
            return same ? Script.DONE : Script.FAILED;
        }
    }

    private static void describe(String who, ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        System.out.println(
                who
                        + ": runs "
                        + info.command().map(path -> path.replaceAll(".*/", "")).orElse("(hidden)")
                        + ", started "
                        + info.startInstant().map(Object::toString).orElse("(unknown)")
                        + ", used "
                        + info.totalCpuDuration()
                                .map(cpu -> cpu.toMillis() + " ms of CPU")
                                .orElse("(unknown)"));
    }

    private static String parentOf(ProcessHandle process) {
        return process.parent().map(parent -> Long.toString(parent.pid())).orElse("none");
    }

    static class Kid {
        public static void main(String... args) throws InterruptedException {
            System.out.println(
                    ProcessHandle.current().pid() + " " + parentOf(ProcessHandle.current()));
            Lifeline.endWithParent();
            Thread.currentThread().join(); // stay, to be listed among the children
        }
    }
}
