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

/*
 * Who is whose parent. Parent and child each say what they know, from ProcessHandle; the parent compares. Watch: the
 * parent's pid and the child's "parent" are the same number.
 *
 * A real run:
 *
 *     parent: my pid is 21015, my own parent's is 20956
 *     parent: start() gave me a child with pid 21983
 *     child:  my pid is 21983, my parent's is 21015
 *     parent: my children are [21983]
 *     parent: runs java, started 2026-11-22T05:27:15.680Z, used 450 ms of CPU
 *     child: runs java, started 2026-11-22T05:27:24.960Z, used 90 ms of CPU
 *     both sides say the same: yes
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

        try (var child = Child.of("child", Kid.class).onLine(line -> {}).start()) {
            System.out.println("parent: start() gave me a child with pid " + child.pid());
            String[] numbers = child.firstLine().split(" ");
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
            return Script.verdict(same);
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
