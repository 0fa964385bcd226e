package course.tests.grader;

import static course.tests.grader.Attack.body;
import static course.tests.grader.Attack.cell;
import static course.tests.grader.Attack.refused;

import java.util.List;
import java.util.stream.Stream;

/** What tries to end, read, change or use up something outside the answer. */
final class AttacksOnTheMachine {

    private AttacksOnTheMachine() {}

    static List<Attack> all() {
        return Stream.of(ending(), reading(), reaching(), usingUp()).flatMap(List::stream).toList();
    }

    private static List<Attack> ending() {
        return List.of(
                refused("exits", "System.exit(0);"),
                refused("halts", "Runtime.getRuntime().halt(0);"),
                refused(
                        "exits by a method reference",
                        "java.util.function.IntConsumer c = System::exit; c.accept(0);"),
                refused("exits, written in Unicode escapes", "Syst\\u0065m.exit(0);"),
                refused(
                        "kills its parent",
                        "ProcessHandle.current().parent().get().destroyForcibly();"),
                refused("kills itself", "ProcessHandle.current().destroyForcibly();"),
                refused(
                        "adds a shutdown hook",
                        "Runtime.getRuntime().addShutdownHook(new Thread());"),
                refused("starts a command", "Runtime.getRuntime().exec(new String[] {\"id\"});"),
                refused("starts a process", "new ProcessBuilder(\"id\").start();"),
                refused(
                        "forks without end",
                        "for (int i = 0; i >= 0; i++) new ProcessBuilder(\"sh\").start();"));
    }

    private static List<Attack> reading() {
        return List.of(
                refused("reads a file", "new java.io.FileReader(\"/etc/passwd\").read();"),
                refused(
                        "reads a file by its path",
                        "java.nio.file.Files.readString(java.nio.file.Path.of(\"gradebook.db\"));"),
                refused(
                        "reads what others' processes are told",
                        "java.nio.file.Files.readString(java.nio.file.Path.of(\"/proc/1/environ\"));"),
                refused("reads by a Scanner", "new Scanner(new java.io.File(\"x\"));"),
                refused(
                        "reads a resource",
                        "Question.class.getResourceAsStream(\"AnswerTest.class\");"),
                refused("reads a bundle", "ResourceBundle.getBundle(\"x\");"),
                refused("reads a bundle of pairs", "PropertyResourceBundle.getBundle(\"x\");"),
                refused("reads the settings as a number", "Integer.getInteger(\"x\");"),
                refused(
                        "reads by a Scanner on a path",
                        "new Scanner(java.nio.file.Path.of(\"/etc/passwd\"));"),
                refused("writes by a PrintWriter", "new PrintWriter(\"x\").close();"),
                refused("reads the environment", "System.getenv();"),
                refused("reads the settings", "System.getProperty(\"java.class.path\");"),
                refused("reads its input", "System.in.read();"),
                refused("reads preferences", "Preferences.userRoot().get(\"x\", \"\");"),
                refused("reads objects", "new java.io.ObjectInputStream(null).readObject();"),
                refused("writes a file", "new java.io.FileWriter(\"x\").close();"),
                refused("writes by a PrintStream", "new PrintStream(\"x\").close();"),
                refused("writes by a Formatter", "new Formatter(\"x\").close();"),
                refused(
                        "writes to the results",
                        "new java.io.FileOutputStream(java.io.FileDescriptor.out).write(0);"),
                refused(
                        "fills the disk",
                        "for (int i = 0; i >= 0; i++) java.io.File.createTempFile(\"x\", \"y\");"));
    }

    private static List<Attack> reaching() {
        return List.of(
                refused("opens a socket", "new Socket(\"127.0.0.1\", 80);"),
                refused("opens a URL", "new URI(\"http://example.org\").toURL().openStream();"),
                refused("asks a name server", "InetAddress.getByName(\"example.org\");"),
                refused("listens", "new ServerSocket(0).accept();"),
                refused("loads a library", "System.loadLibrary(\"x\");"),
                refused("calls foreign functions", "java.lang.foreign.Linker.nativeLinker();"),
                refused("makes a class loader", "new ClassLoader() {};"),
                refused("loads classes from elsewhere", "new URLClassLoader(new URL[0]);"),
                refused("looks for services", "ServiceLoader.load(Runnable.class);"),
                refused("asks for a logger", "System.LoggerFinder.getLoggerFinder();"),
                refused(
                        "makes a class of a descriptor",
                        "java.lang.invoke.MethodType.fromMethodDescriptorString(\"()LAnswerTest;\", null);"),
                refused("speaks another language", "Locale.setDefault(Locale.CHINA);"),
                refused("compiles", "javax.tools.ToolProvider.getSystemJavaCompiler();"),
                refused(
                        "asks for an agent",
                        "java.lang.instrument.Instrumentation i = null; i.redefineClasses();"),
                refused(
                        "manages the JVM",
                        "java.lang.management.ManagementFactory.getRuntimeMXBean();"),
                refused("changes the settings", "System.setProperty(\"x\", \"y\");"),
                cell(
                        "declares a native method",
                        "class Question { native int answer(); List<Integer> all() { return null; } }",
                        "REFUSED",
                        "EXCEPTION"),
                refused("uses Unsafe", "sun.misc.Unsafe u = null; u.allocateMemory(1);"));
    }

    private static List<Attack> usingUp() {
        return List.of(
                body(
                        "fills the heap",
                        "var all = new ArrayList<int[]>(); while (true) all.add(new int[1 << 20]);",
                        "MISSING",
                        "EXCEPTION"),
                body(
                        "fills the heap and catches the error",
                        "var all = new ArrayList<int[]>(); while (true) { try { all.add(new int[1 << 20]); } catch (Throwable t) { } }",
                        "MISSING"),
                body("fills the stack", "return answer();", "EXCEPTION"),
                body(
                        "starts threads without end",
                        "while (true) { new Thread(() -> { try { Thread.sleep(1_000_000); } catch (InterruptedException e) { } }).start(); }",
                        "MISSING",
                        "EXCEPTION"),
                body(
                        "prints a million lines",
                        "for (int i = 0; i < 1_000_000; i++) System.out.println(\"flood\"); return 42;",
                        "PASSED"),
                body(
                        "leaves threads behind",
                        "for (int i = 0; i < 3; i++) { new Thread(() -> { while (true) Thread.onSpinWait(); }).start(); } return 42;",
                        "PASSED"),
                body(
                        "leaves timers and pools behind",
                        "new Timer().schedule(new TimerTask() { public void run() { } }, 1, 1); Executors.newFixedThreadPool(2).submit(() -> 1); return 42;",
                        "PASSED"),
                cell("folds constants without end", folding(), "COMPILER", "NOT_COMPILED"),
                cell(
                        "has a name of 70,000 letters",
                        "class Question { int "
                                + "x".repeat(70_000)
                                + "; int answer() { return 42; } List<Integer> all() { return List.of(42); } }",
                        "NOT_COMPILED"),
                cell(
                        "nests 3,000 brackets",
                        "class Question { int answer() { return "
                                + "(".repeat(3_000)
                                + "42"
                                + ")".repeat(3_000)
                                + "; } List<Integer> all() { return List.of(42); } }",
                        "COMPILER",
                        "PASSED"));
    }

    /** Each constant is twice as long as the one before. */
    private static String folding() {
        var source =
                new StringBuilder(
                        "class Question { static final String S0 = \"0123456789abcdef\";\n");
        for (int i = 1; i <= 26; i++) {
            source.append("static final String S%d = S%d + S%d;%n".formatted(i, i - 1, i - 1));
        }
        return source + "int answer() { return S26.length(); } }\n";
    }

    /** What never ends by itself; judged with a short limit. */
    static List<Attack> endless() {
        return List.of(
                body("runs for ever", "while (true) Thread.onSpinWait();", "STOPPED"),
                body(
                        "runs for ever and makes garbage",
                        "long n = 0; while (true) n += new int[1000].length;",
                        "STOPPED"),
                body(
                        "runs for ever in eight threads",
                        "for (int i = 0; i < 8; i++) { new Thread(() -> { while (true) Thread.onSpinWait(); }).start(); } while (true) Thread.onSpinWait();",
                        "STOPPED",
                        "PROCESSOR"),
                body("sleeps for ever", "Thread.sleep(Long.MAX_VALUE); return 42;", "STOPPED"),
                cell(
                        "never ends its static initialiser",
                        "class Question { static { while (Math.abs(1) == 1) Thread.onSpinWait(); } int answer() { return 42; } List<Integer> all() { return List.of(42); } }",
                        "STOPPED"));
    }
}
