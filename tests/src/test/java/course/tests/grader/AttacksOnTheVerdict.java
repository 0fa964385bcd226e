package course.tests.grader;

import static course.tests.grader.Attack.body;
import static course.tests.grader.Attack.cell;
import static course.tests.grader.Attack.refused;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What tries to get points without keeping a promise, or to take them from the test itself. */
final class AttacksOnTheVerdict {

    private static final String ALL = " List<Integer> all() { return List.of(42); } }\n";

    private AttacksOnTheVerdict() {}

    static List<Attack> all() {
        return Stream.of(lookingRound(), shadowing(), lying(), harmless())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Attack> lookingRound() {
        return List.of(
                refused(
                        "looks into the test",
                        "Class.forName(\"AnswerTest\").getDeclaredMethods();"),
                refused("looks into itself", "Question.class.getDeclaredFields();"),
                refused(
                        "finds methods by handles",
                        "java.lang.invoke.MethodHandles.lookup().findStatic(System.class, \"exit\", null);"),
                refused("walks the stack", "StackWalker.getInstance().forEach(f -> { });"),
                refused("asks an exception who called", "new Throwable().getStackTrace();"),
                refused(
                        "prints who called into a text",
                        "new Throwable().printStackTrace(new PrintWriter(new StringWriter()));"),
                refused(
                        "finds a field of somebody's object",
                        "Object o = this; java.lang.invoke.MethodHandles.lookup().findVarHandle(o.getClass(), \"count\", int.class);"),
                cell(
                        "asks through an interface who called",
                        "interface Stack { StackTraceElement[] getStackTrace(); } class Seen extends Exception implements Stack { }"
                                + " class Question { int answer() { Stack s = new Seen(); return s.getStackTrace().length > 0 ? 42 : 41; }"
                                + ALL,
                        "REFUSED"),
                cell(
                        "answers for its own stack",
                        "class Question { static class Own extends RuntimeException { public StackTraceElement[] getStackTrace() { throw new Own(); } } int answer() { throw new Own(); }"
                                + ALL,
                        "REFUSED"),
                refused("asks a thread who called", "Thread.currentThread().getStackTrace();"),
                refused("lists all threads", "Thread.getAllStackTraces();"),
                refused(
                        "uses the thread's group",
                        "Thread.currentThread().getThreadGroup().interrupt();"),
                refused(
                        "takes the thread's loader",
                        "Thread.currentThread().getContextClassLoader();"),
                refused(
                        "handles everybody's errors",
                        "Thread.setDefaultUncaughtExceptionHandler((t, e) -> { });"),
                refused("replaces the output", "System.setOut(null);"),
                refused("opens a module", "Question.class.getModule();"),
                refused(
                        "makes a proxy",
                        "java.lang.reflect.Proxy.newProxyInstance(null, null, null);"),
                refused("cleans later", "java.lang.ref.Cleaner.create();"));
    }

    private static List<Attack> shadowing() {
        String question = "class Question { int answer() { return 42; }" + ALL;
        return List.of(
                cell("calls a class like the test", "class AnswerTest { }\n" + question, "REFUSED"),
                cell(
                        "calls a class like one inside the test",
                        "class AnswerTest$Clock { }\n" + question,
                        "REFUSED"),
                cell(
                        "calls a class like the test but for a letter",
                        "class answertest$1 { }\n" + question,
                        "REFUSED"),
                cell(
                        "calls a class like a lock",
                        "class ReentrantLock { }\n" + question,
                        "REFUSED"),
                cell(
                        "calls a class like JUnit's",
                        "class Assertions { static void assertEquals(int a, int b, String c) { } }\n"
                                + question,
                        "REFUSED"),
                cell(
                        "calls a class like the toolkit's",
                        "class Promises { }\n" + question,
                        "REFUSED"),
                cell("calls a class String", "class String { }\n" + question, "REFUSED"),
                cell(
                        "writes a test of its own",
                        "@org.junit.jupiter.api.Test class Question { }",
                        "NOT_COMPILED"),
                cell(
                        "uses the toolkit",
                        "class Question { Object o = course.explorer.Explorer.options(); }",
                        "NOT_COMPILED"),
                new Attack(
                        "stands in the toolkit's package",
                        "01-answer.java",
                        "package course.judge;\nclass Question { int answer() { return 42; } java.util.List<Integer> all() { return java.util.List.of(42); } }",
                        Set.of("PASSED")),
                new Attack(
                        "stands in JUnit's package",
                        "01-answer.java",
                        "package org.junit.jupiter.api;\nclass Assertions { static void assertEquals(int a, int b, String c) { } }",
                        Set.of("REFUSED", "CONTRACT")),
                cell(
                        "has no such class",
                        "class Reply { int answer() { return 42; } }",
                        "CONTRACT"),
                cell("makes the class final and empty", "final class Question { }", "CONTRACT"));
    }

    private static List<Attack> lying() {
        return List.of(
                body(
                        "prints that it passed",
                        "System.out.println(\"DONE PASSED 42\"); System.err.println(\"✓\"); return 41;",
                        "ASSERTION"),
                cell(
                        "is equal to everything",
                        "class Question { int answer() { return 42; } List<Integer> all() { return new ArrayList<>() { public boolean equals(Object o) { return true; } public int hashCode() { return List.of(42).hashCode(); } public String toString() { return \"[42]\"; } }; } }",
                        "ASSERTION"),
                cell(
                        "is right the first time only",
                        "class Question { static int asked; int answer() { return asked++ == 0 ? 42 : 0; }"
                                + ALL,
                        "ASSERTION"),
                body(
                        "throws what looks like a pass",
                        "throw new Exception(\"✓ passed, 4 of 4 points\");",
                        "EXCEPTION"),
                cell(
                        "throws what cannot say its message",
                        "class Question { static class Mute extends RuntimeException { public String getMessage() { throw new Mute(); } public String toString() { throw new Mute(); } } int answer() { throw new Mute(); }"
                                + ALL,
                        "EXCEPTION",
                        "MISSING"),
                cell(
                        "throws what is its own cause",
                        "class Question { static class Ring extends RuntimeException { public synchronized Throwable getCause() { return this; } } int answer() { throw new Ring(); }"
                                + ALL,
                        "EXCEPTION"),
                cell(
                        "throws a message of 50 MB",
                        "class Question { int answer() { throw new RuntimeException(\"x\".repeat(50_000_000)); }"
                                + ALL,
                        "EXCEPTION",
                        "MISSING"),
                cell(
                        "throws with 100,000 others and causes without end",
                        "class Question { static class Endless extends RuntimeException { public Throwable getCause() { return new Endless(); } } int answer() { var e = new Endless(); for (int i = 0; i < 100_000; i++) e.addSuppressed(new Exception()); throw e; }"
                                + ALL,
                        "EXCEPTION",
                        "MISSING"),
                body(
                        "blames the explorer",
                        "throw new IllegalStateException(\"the explorer itself failed: oh\");",
                        "EXCEPTION"),
                body(
                        "gives a thread a name of 3 MB",
                        "Thread.currentThread().setName(\"n\".repeat(3_000_000)); return 41;",
                        "ASSERTION"),
                body(
                        "throws an error of the JVM",
                        "throw new OutOfMemoryError(\"not really\");",
                        "EXCEPTION",
                        "MISSING"),
                body(
                        "throws an assertion that names other values",
                        "throw new AssertionError(\"expected: <42> but was: <42>\");",
                        "ASSERTION",
                        "EXCEPTION"),
                cell(
                        "throws from its initialiser",
                        "class Question { static { if (Math.abs(1) == 1) throw new Error(\"early\"); } int answer() { return 42; }"
                                + ALL,
                        "EXCEPTION",
                        "LINKAGE"),
                cell(
                        "has markup in its message",
                        "class Question { int answer() { throw new RuntimeException(\"<script>alert(1)</script>\\u001b[2J\"); }"
                                + ALL,
                        "EXCEPTION"),
                cell("is an empty cell", "", "CONTRACT", "NOT_COMPILED"),
                cell("is prose", "I could not do it, sorry.", "NOT_COMPILED", "CONTRACT"));
    }

    private static List<Attack> harmless() {
        return List.of(
                cell(
                        "writes in other letters",
                        "class Question { int größe = 42; int answer() { return größe; }" + ALL,
                        "PASSED"),
                cell(
                        "has classes whose names are no files",
                        "class Node { } class node { } class "
                                + "N".repeat(300)
                                + " { } class Question { int answer() { new Node(); new node(); return 42; }"
                                + ALL,
                        "PASSED"),
                body(
                        "interrupts the test",
                        "Thread.currentThread().interrupt(); return 42;",
                        "PASSED"),
                body(
                        "keeps the processor busy",
                        "long n = 0; for (int i = 0; i < 1_000_000; i++) n += i % 7; return n > 0 ? 42 : 0;",
                        "PASSED"),
                cell(
                        "has Windows line ends",
                        "class Question {\r\n  int answer() { return 42; }\r\n" + ALL,
                        "PASSED"));
    }
}
