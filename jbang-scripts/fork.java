///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION What fork does, and what Java does instead, told by both sides
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//MAIN Fork
// source: 004-02

import picocli.CommandLine.Command;

import java.util.List;
import java.util.concurrent.Callable;

/*
 * fork() is called once and returns in two processes: in the parent with the child's pid, in the child with 0. The shell
 * forks for every ( ... ), so it can show it: the subshell has a copy of x.
 *
 * Java has no fork: only the calling thread would be copied, and the garbage collector, the compiler and all locks they
 * hold would be missing in the child. ProcessBuilder starts a program anew instead (posix_spawn of the small jspawnhelper,
 * which then becomes the program by exec): start() returns once, in the parent, and the child begins at its main() with an
 * empty memory.
 *
 * A real run:
 *
 *     the shell, which forks:
 *       child:  x is 1, a copy; I set it to 2
 *       parent: x is still 1
 *     Java, which starts a program anew:
 *       parent: x is 1; start() returned here only; my pid is 26854, the child's 27099
 *       child:  I begin at main(); x is 0; my pid is 27099, my parent's 26854
 *       parent: x is still 1
 *     started by POSIX_SPAWN (the default)
 */
@Command(
        name = "fork",
        description =
                "A real fork, by the shell, beside what ProcessBuilder does; parent's and child's"
                        + " side.")
class Fork implements Callable<Integer> {

    static int x = 0;

    public static void main(String... args) {
        Script.run(new Fork(), args);
    }

    @Override
    public Integer call() throws Exception {
        Script.needUnix("fork");
        System.out.println("the shell, which forks:");
        String forking =
                "x=1; (echo \"  child:  x is $x, a copy; I set it to 2\"; x=2); echo \"  parent: x"
                        + " is still $x\"";
        Process shell =
                new ProcessBuilder(List.of("sh", "-c", forking)).redirectErrorStream(true).start();
        shell.inputReader().lines().forEach(System.out::println);
        if (shell.waitFor() != 0) {
            throw Script.failed("the shell ended with " + Child.meaning(shell.exitValue()));
        }

        System.out.println("Java, which starts a program anew:");
        x = 1;
        try (var child =
                Child.of("child", Kid.class)
                        .onLine(line -> System.out.println("  child:  " + line))
                        .start()) {
            System.out.println(
                    "  parent: x is "
                            + x
                            + "; start() returned here only; my pid is "
                            + ProcessHandle.current().pid()
                            + ", the child's "
                            + child.pid());
            child.awaitSuccess();
        }
        System.out.println("  parent: x is still " + x);
        System.out.println(
                "started by "
                        + System.getProperty(
                                "jdk.lang.Process.launchMechanism", "POSIX_SPAWN (the default)"));
        return Script.DONE;
    }

    static class Kid {
        public static void main(String... args) {
            Lifeline.endWithParent();
            System.out.println(
                    "I begin at main(); x is "
                            + x
                            + "; my pid is "
                            + ProcessHandle.current().pid()
                            + ", my parent's "
                            + ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(-1L));
        }
    }
}
