package course.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleMainClassAttribute;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The rules for an answer")
class AnswerRulesTest {

    /** Statements, and what the sentence must name. */
    private static final List<List<String>> REFUSED =
            List.of(
                    // Loaders, providers and services by name.
                    List.of("PropertyResourceBundle.getBundle(\"x\");", "PropertyResourceBundle"),
                    List.of("ListResourceBundle.getBundle(\"x\");", "ListResourceBundle"),
                    List.of("ResourceBundle.clearCache();", "ResourceBundle"),
                    List.of("System.LoggerFinder.getLoggerFinder();", "System.LoggerFinder"),
                    List.of("System.getLogger(\"x\");", "System.getLogger"),
                    List.of("new Properties().loadFromXML(null);", "Properties.loadFromXML"),
                    List.of("Executors.privilegedThreadFactory();", "privilegedThreadFactory"),
                    List.of(
                            "Executors.callable((java.security.PrivilegedAction<?>) null);",
                            "java.security.PrivilegedAction"),
                    // Classes, and methods and fields by name.
                    List.of("MethodType.fromMethodDescriptorString(\"()V\", null);", "MethodType"),
                    List.of(
                            "MethodHandles.lookup().lookupClass();",
                            "MethodHandles.Lookup.lookupClass"),
                    List.of(
                            "MethodHandles.lookup().findVarHandle(Own.class, \"n\", int.class).toMethodHandle(null);",
                            "VarHandle.toMethodHandle"),
                    List.of(
                            "LambdaMetafactory.metafactory(null, \"run\", null, null, null, null);",
                            "LambdaMetafactory"),
                    List.of(
                            "StringConcatFactory.makeConcat(null, \"x\", null);",
                            "StringConcatFactory"),
                    List.of(
                            "Supplier<?> s = \"x\"::describeConstable; Object o = Enum.EnumDesc.of(null, \"X\");",
                            "Enum.EnumDesc"),
                    List.of(
                            "BiFunction<java.lang.constant.ClassDesc, String, ?> f = Enum.EnumDesc::of;",
                            "Enum.EnumDesc"),
                    List.of("Thread.State.NEW.describeConstable();", "Enum.describeConstable"),
                    List.of("Own.class.getModule();", "Class.getModule"),
                    List.of("Own.class.descriptorString();", "Class.descriptorString"),
                    List.of(
                            "Object task = this; MethodHandles.lookup().findVarHandle(task.getClass(), \"n\", int.class);",
                            "your own classes only"),
                    List.of(
                            "Class<?> c = Own.class; MethodHandles.lookup().findVarHandle(c, \"n\", int.class);",
                            "your own classes only"),
                    List.of(
                            "MethodHandles.lookup().findVarHandle(n > 1 ? Own.class : getClass(), \"n\", int.class);",
                            "your own classes only"),
                    List.of(
                            "MethodHandles.lookup().findVarHandle(Thread.class, \"n\", int.class);",
                            "your own classes only"),
                    List.of(
                            "AtomicIntegerFieldUpdater.newUpdater(getClass(), \"n\");",
                            "your own classes only"),
                    List.of(
                            "BiFunction<Class<Object>, String, ?> f = AtomicLongFieldUpdater::newUpdater;",
                            "your own classes only"),
                    // The JVM's settings and input, for reading and for all.
                    List.of("Integer.getInteger(\"x\");", "Integer.getInteger"),
                    List.of("Long.getLong(\"x\", 1);", "Long.getLong"),
                    List.of("Predicate<String> p = Boolean::getBoolean;", "Boolean.getBoolean"),
                    List.of("Locale.setDefault(Locale.ROOT);", "Locale.setDefault"),
                    List.of("TimeZone.setDefault(null);", "TimeZone.setDefault"),
                    List.of("IO.readln();", "IO.readln"),
                    // Files by name.
                    List.of("new Scanner(Path.of(\"x\"));", "new java.util.Scanner"),
                    List.of("new Scanner(new File(\"x\"));", "new java.util.Scanner"),
                    List.of("new PrintStream(\"x\");", "new java.io.PrintStream"),
                    List.of("new PrintWriter(\"x\");", "new java.io.PrintWriter"),
                    List.of("new PrintWriter(\"x\", \"UTF-8\");", "new java.io.PrintWriter"),
                    List.of("new PrintWriter(new File(\"x\"));", "new java.io.PrintWriter"),
                    List.of("new Formatter(\"x\");", "java.util.Formatter"),
                    // The stack, and threads that are others'.
                    List.of(
                            "new Throwable().printStackTrace(new PrintWriter(new StringWriter()));",
                            "Throwable.printStackTrace"),
                    List.of(
                            "new Throwable().printStackTrace(new PrintStream(new ByteArrayOutputStream()));",
                            "Throwable.printStackTrace"),
                    List.of(
                            "BiConsumer<Throwable, PrintWriter> c = Throwable::printStackTrace;",
                            "Throwable.printStackTrace"),
                    List.of(
                            "Runnable r = (Runnable & Serializable) () -> { };",
                            "SerializedLambda"));

    /** Classes, and what the sentence must name. */
    private static final List<List<String>> REFUSED_CLASSES =
            List.of(
                    List.of(
                            "interface Loads { ClassLoader getContextClassLoader(); } class Own extends Thread implements Loads { }",
                            "Thread.getContextClassLoader"),
                    List.of(
                            "interface Stack { StackTraceElement[] getStackTrace(); } class Own extends Exception implements Stack { }",
                            "Throwable.getStackTrace"),
                    List.of(
                            "interface Deep { StackTraceElement[] getStackTrace(); } interface Deeper extends Deep { } class Base extends Thread { } class Own extends Base implements Deeper { }",
                            "Thread.getStackTrace"),
                    List.of(
                            "class Own extends Thread { Object a() { return super.getThreadGroup(); } }",
                            "Thread.getThreadGroup"),
                    List.of(
                            "class Own extends Exception { public StackTraceElement[] getStackTrace() { return null; } }",
                            "Throwable.getStackTrace"),
                    List.of(
                            "class Own extends Thread { public ClassLoader getContextClassLoader() { throw new IllegalStateException(); } }",
                            "Thread.getContextClassLoader"),
                    List.of("class Own { protected void finalize() { } }", "Object.finalize"),
                    List.of(
                            "class Own extends PrintWriter { Own() throws IOException { super(\"x\"); } }",
                            "new java.io.PrintWriter"),
                    List.of(
                            "class Own extends ForkJoinWorkerThread { Own(ForkJoinPool p) { super(p); } Object a() { return getStackTrace(); } }",
                            "Thread.getStackTrace"));

    /** Classes that use much of the language and the library, and are as they should be. */
    private static final List<String> ALLOWED =
            List.of(
                    "sealed interface S permits E, R { } enum E implements S { A, B } record R(int x, String s) implements S { }"
                            + " class Own { int f(S s) { return switch (s) { case E.A -> 1; case E.B -> 2; case R(int x, String t) when x > 3 -> 3; case R r -> 4; }; }"
                            + " int g(String s) { return switch (s) { case \"a\" -> 1; default -> 2; }; } }",
                    "class Own { boolean q(long o) { return o instanceof int i && i > 2; } int p(int o) { return switch (o) { case byte b -> 1; case int i -> 2; }; } }",
                    "class Own { volatile int n; static final VarHandle N; static { try { N = MethodHandles.lookup().findVarHandle(Own.class, \"n\", int.class); } catch (ReflectiveOperationException e) { throw new ExceptionInInitializerError(e); } } int f() { return (int) N.getAndAdd(this, 1); } }",
                    "class Own { volatile String s; static final AtomicReferenceFieldUpdater<Own, String> S = AtomicReferenceFieldUpdater.newUpdater(Own.class, String.class, \"s\");"
                            + " volatile long n; static final AtomicLongFieldUpdater<Own> N = AtomicLongFieldUpdater.newUpdater(Own.class, \"n\"); }",
                    "class Own { static final VarHandle A = MethodHandles.arrayElementVarHandle(int[].class); int f(int[] a) { return (int) A.getVolatile(a, 0); } }",
                    "class Own extends Thread { int enumerate(String what) { return 1; } void stop(int n) { } @Override public void run() { enumerate(\"\"); stop(1); setName(getName() + getClass().getSimpleName()); } }",
                    "class Own extends RuntimeException { @Override public String getMessage() { return \"own\"; } void f() { printStackTrace(); throw this; } }",
                    "class Own { int f() { return new Scanner(\"1 2\").nextInt() + new Scanner(new ByteArrayInputStream(new byte[1])).nextInt() + new Scanner(new StringReader(\"\")).nextInt(); } }",
                    "class Own { String f() { var w = new StringWriter(); try (var p = new PrintWriter(w, true)) { p.printf(\"%d\", 1); } var b = new ByteArrayOutputStream(); new PrintStream(b, true).println(1); return w + \"\" + b; } }",
                    "@interface Marked { Class<?> value(); } @Marked(Own.class) class Own { class Inner { } Object o = new Object() { Inner i = new Inner(); }; Supplier<Object> s = Inner::new; IntFunction<int[]> a = int[]::new; }",
                    "class Own { boolean f(Object o) { assert o != null; synchronized (this) { return o.getClass() == getClass() && Thread.currentThread().getState() == Thread.State.RUNNABLE; } } }",
                    "class Own { <T extends Comparable<T> & Runnable> void f(T t) throws Exception { t.run(); Runnable r = t::run; Callable<Integer> c = () -> t.compareTo(t); c.call(); } int[] g(int[] a) { return a.clone(); } }");

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @FieldSource("REFUSED")
    @DisplayName("refuse what reaches beyond it, whatever it is called by")
    void refuses(List<String> attempt) throws IOException {
        String source =
                "class Own { volatile int n; void go() throws Throwable { "
                        + attempt.get(0)
                        + " } }";
        assertThat(sentences(source)).contains(attempt.get(1));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("REFUSED_CLASSES")
    @DisplayName("refuse it behind an interface, a superclass or an override, too")
    void refusesBehind(List<String> attempt) throws IOException {
        assertThat(sentences(attempt.get(0))).contains(attempt.get(1));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("ALLOWED")
    @DisplayName("let all of the language through, and what the tasks need")
    void allows(String source) throws IOException {
        assertThat(sentences(source)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "HiddenTest, belongs to the judge",
        "HiddenTest$Clock, belongs to the judge",
        "HiddenTest$1, belongs to the judge",
        "HiddenTest$Made$Up, belongs to the judge",
        "hiddentest$clock, belongs to the judge",
        "Shared$Row, belongs to the judge",
        "ReentrantLock, would hide java.util.concurrent.locks.ReentrantLock",
        "Assertions, would hide org.junit.jupiter.api.Assertions",
        "Promises, would hide course.judge.Promises",
    })
    @DisplayName("leave no name of a class of the tests to an answer, nor a well-known one")
    void takenNames(String name, String why) throws IOException {
        assertThat(sentences("class " + name + " { }")).contains(why);
    }

    @Test
    @DisplayName("leave every other name to it")
    void freeNames() throws IOException {
        assertThat(
                        sentences(
                                "class HiddenTests { } class Hidden { class Thread { } class Test { Object o = new Object() { }; } }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Own$Node { }",
                "class $Own { }",
                "class Own { static class A$B { } }",
                "class Own { void a() { class A$B { } } }",
                "class Own { int count; long count$cell; }",
                "class Own { static int count = 1; static void $reset() { } }",
                "interface Own { Object O = new Object(); } class Own$$statics { }",
                "record Own(int a$b) { }"
            })
    @DisplayName("leave names with a dollar to tools")
    void dollars(String source) throws IOException {
        assertThat(sentences(source)).contains("has a $, which is for names that tools make");
    }

    @Test
    @DisplayName("refuse names that fill a page")
    void longNames() {
        String name = "N".repeat(60_000);
        byte[] bytes = ClassFile.of().build(ClassDesc.of(name), c -> {});
        assertThat(sentences(Map.of(name, bytes)))
                .isEqualTo("The name of a class has 60000 letters: choose a shorter one.");
    }

    @Test
    @DisplayName("refuse a class file that javac does not make of a source text")
    void strangeClassFiles() {
        var own = ClassDesc.of("Own");
        var bootstrap =
                MethodHandleDesc.ofMethod(
                        java.lang.constant.DirectMethodHandleDesc.Kind.STATIC,
                        own,
                        "link",
                        MethodTypeDesc.ofDescriptor(
                                "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;"));
        Map<String, byte[]> strange =
                Map.of(
                        "the attribute ModuleMainClass",
                        ClassFile.of().build(own, c -> c.with(ModuleMainClassAttribute.of(own))),
                        "a nest that is not the answer's",
                        ClassFile.of()
                                .build(
                                        own,
                                        c ->
                                                c.with(
                                                        NestHostAttribute.of(
                                                                ClassDesc.of("HiddenTest")))),
                        "another name inside",
                        ClassFile.of().build(ClassDesc.of("Other"), c -> {}),
                        "is native",
                        ClassFile.of()
                                .build(
                                        own,
                                        c ->
                                                c.withMethod(
                                                        "n",
                                                        ConstantDescs.MTD_void,
                                                        ClassFile.ACC_NATIVE,
                                                        m -> {})),
                        "linkage by Own.link",
                        ClassFile.of()
                                .build(
                                        own,
                                        c ->
                                                c.withMethodBody(
                                                        "a",
                                                        ConstantDescs.MTD_void,
                                                        0,
                                                        code ->
                                                                code.loadConstant(
                                                                                DynamicConstantDesc
                                                                                        .ofNamed(
                                                                                                bootstrap,
                                                                                                "x",
                                                                                                ConstantDescs
                                                                                                        .CD_Object))
                                                                        .pop()
                                                                        .return_())),
                        "a constant that is a method handle",
                        ClassFile.of()
                                .build(
                                        own,
                                        c ->
                                                c.withMethodBody(
                                                        "a",
                                                        ConstantDescs.MTD_void,
                                                        0,
                                                        code ->
                                                                code.loadConstant(bootstrap)
                                                                        .pop()
                                                                        .return_())));
        strange.forEach((why, bytes) -> assertThat(sentences(Map.of("Own", bytes))).contains(why));
    }

    private String sentences(String source) throws IOException {
        return sentences(Sources.compiled(source, folder));
    }

    private static String sentences(Map<String, byte[]> classes) {
        Set<String> tests = Set.of("HiddenTest", "HiddenTest$Clock", "Shared$Row");
        return new AnswerRules(classes, tests, List.of())
                .refusals().stream().map(Refusal::sentence).collect(Collectors.joining("\n"));
    }
}
