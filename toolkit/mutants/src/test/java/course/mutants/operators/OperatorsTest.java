package course.mutants.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operator makes of a small text exactly the mutants it should, and they compile. */
@DisplayName("The operators for concurrent programs")
class OperatorsTest {

    private static final String IMPORTS =
            "import java.util.*; import java.util.concurrent.*; import"
                    + " java.util.concurrent.atomic.*; import java.util.concurrent.locks.*; import"
                    + " java.util.function.*; ";

    private static final String LOCKED =
            """
            class A {
                final Lock lock = new ReentrantLock();
                final Lock other = new ReentrantLock();
                int n;
                int add() {
                    n++;
                    lock.lock();
                    try {
                        int sum = n + 1;
                        n = sum;
                        return sum;
                    } finally {
                        lock.unlock();
                    }
                }
            }
            """;

    private static final String MONITOR =
            """
            class A {
                int n;
                synchronized void take() throws InterruptedException {
                    while (n == 0) {
                        wait();
                    }
                    n--;
                    notifyAll();
                }
            }
            """;

    /** Operator, text, and a piece of each mutant that the text does not have. */
    static Stream<Arguments> cases() {
        return Stream.concat(aboutLocks(), aboutWaiting());
    }

    private static Stream<Arguments> aboutLocks() {
        return Stream.of(
                arguments("lock-dropped", MONITOR, List.of("int n; void take()")),
                arguments(
                        "lock-dropped",
                        "class A { int n; void f() { synchronized (this) { n++; } } }",
                        List.of("void f() { { n++; } }")),
                arguments("lock-dropped", LOCKED, List.of("n++; { int sum = n + 1;")),
                arguments(
                        "other-lock",
                        "class A { Object o; int n; void f() { synchronized (this) { n++; } } }",
                        List.of(
                                "synchronized (new Object())",
                                "synchronized (\"lock\")",
                                "synchronized (A.class)",
                                "synchronized (o)")),
                arguments("other-lock", LOCKED, List.of("other.lock(); try {")),
                arguments(
                        "region-shorter",
                        LOCKED,
                        List.of(
                                "int sum = n + 1; lock.lock();",
                                "finally { lock.unlock(); } return sum;")),
                arguments("region-longer", LOCKED, List.of("lock.lock(); try { n++; int sum")),
                arguments(
                        "region-split",
                        LOCKED,
                        List.of(
                                "sum = n + 1; } finally { lock.unlock(); } lock.lock(); try { n =",
                                "n = sum; } finally { lock.unlock(); } lock.lock(); try { return")),
                arguments(
                        "volatile-dropped",
                        "class A { private volatile boolean done; volatile int n; }",
                        List.of("private boolean done", "; int n")),
                arguments(
                        "unlock-out-of-finally",
                        LOCKED,
                        List.of("int returned = sum; lock.unlock(); return returned;")),
                arguments("call-less", LOCKED, List.of("n++; try {", "finally { }")),
                arguments(
                        "acquisition-order",
                        """
                        class A { final Object a = this, b = a; int n;
                            void f() { synchronized (a) { synchronized (b) { n++; } } } }
                        """,
                        List.of("synchronized (b) { synchronized (a)")),
                arguments(
                        "acquisition-order",
                        """
                        class A { void f(Lock a, Lock b) { a.lock(); b.lock(); } }
                        """,
                        List.of("b.lock(); a.lock();")),
                arguments(
                        "instance-to-static",
                        "class A { int n; final int m; static int s; A(int m) { this.m = m; } }",
                        List.of("static int n;", "static int m;")),
                arguments(
                        "callback-under-lock",
                        """
                        class A { int n;
                            synchronized void g() { n++; }
                            void f(Supplier<String> s) { String t = s.get(); } }
                        """,
                        List.of("String t; synchronized (this) { t = s.get(); }")),
                arguments(
                        "callback-outside-lock",
                        "class A { int n; synchronized void f(Runnable r) { n++; r.run(); n--; } }",
                        List.of(
                                "synchronized (this) { n++; } r.run(); synchronized (this) { n--; }")),
                arguments(
                        "global-lock",
                        "class A { int n; void f() { n++; } private void g() { } }",
                        List.of("void f() { synchronized (A.class) { n++; } }")));
    }

    private static Stream<Arguments> aboutWaiting() {
        String conditions =
                """
                class A {
                    final ReentrantLock lock = new ReentrantLock();
                    final Condition full = lock.newCondition();
                    final Condition empty = lock.newCondition();
                    void f() throws InterruptedException {
                        lock.lock();
                        try {
                            full.await();
                        } finally {
                            lock.unlock();
                        }
                    }
                }
                """;
        return Stream.of(
                arguments("while-to-if", MONITOR, List.of("if (n == 0) {")),
                arguments("all-to-one", MONITOR, List.of("notify();")),
                arguments("signal-at-edge", MONITOR, List.of("if (n == 1) notifyAll();")),
                arguments("other-condition", conditions, List.of("empty.await();")),
                arguments(
                        "interrupt-swallowed",
                        MONITOR,
                        List.of(
                                "catch (InterruptedException interrupted) { }",
                                "catch (InterruptedException interrupted) { return; }")),
                arguments(
                        "interrupt-swallowed",
                        """
                        class A { void f() { try { Thread.sleep(1); }
                            catch (InterruptedException e) { Thread.currentThread().interrupt(); } } }
                        """,
                        List.of("catch (InterruptedException e) { }")),
                arguments(
                        "interrupt-restored",
                        MONITOR,
                        List.of("interrupted) { Thread.currentThread().interrupt(); }")),
                arguments("timed-wait", MONITOR, List.of("wait(1);")),
                arguments(
                        "timed-wait",
                        """
                        class A { Object f(BlockingQueue<Object> q, Thread t) throws Exception {
                            t.join(); return q.take(); } }
                        """,
                        List.of("t.join(1);", "q.poll(1, TimeUnit.MILLISECONDS)")),
                arguments(
                        "wait-to-spin",
                        conditions,
                        List.of(
                                "while (!lock.tryLock()) { Thread.onSpinWait(); }",
                                "lock.unlock(); try { Thread.onSpinWait(); } finally { lock.lock(); }")),
                arguments(
                        "wait-to-sleep",
                        """
                        class A { void f(Thread t, CountDownLatch l) throws Exception {
                            t.join(); l.await(); } }
                        """,
                        List.of(
                                "while (t.isAlive()) { Thread.sleep(1); }",
                                "while (l.getCount() > 0) { Thread.sleep(1); }")),
                arguments(
                        "atomic-in-two-steps",
                        """
                        class A { int f(AtomicInteger n) { n.compareAndSet(1, 2);
                            return n.incrementAndGet(); } }
                        """,
                        List.of("(n.get() == (1) && ", "n.set(seen + (1))")),
                arguments(
                        "plain-collection",
                        """
                        class A { final ConcurrentMap<String, Integer> map = new ConcurrentHashMap<>();
                            final List<Integer> list = Collections.synchronizedList(new ArrayList<>()); }
                        """,
                        List.of(
                                "Map<String, Integer> map = new HashMap<>()",
                                "list = new ArrayList")),
                arguments(
                        "equals-to-identity",
                        """
                        class A { Map<String, Integer> map = new HashMap<>();
                            boolean f(String a, String b) { return !a.equals(b); } }
                        """,
                        List.of("return !(a == b);", "new IdentityHashMap<>()")),
                arguments(
                        "start-to-run",
                        """
                        class A { void f(Thread t, Executor e, Runnable r) { t.start(); e.execute(r);
                            CompletableFuture.runAsync(r); } }
                        """,
                        List.of(
                                "t.run();",
                                "((Runnable) (r)).run();",
                                "runAsync(r, Runnable::run)")),
                arguments(
                        "count-off-by-one",
                        """
                        class A { Semaphore s = new Semaphore(3);
                            void f(int n, Thread[] t) { for (int i = 0; i < n; i++) { t[i].start(); } } }
                        """,
                        List.of("(3) + 1", "(3) - 1", "i < (n) + 1", "i < (n) - 1")));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("cases")
    @DisplayName("make exactly the mutants they should")
    void mutants(String name, String text, List<String> pieces) {
        JavaSource source = JavaSource.of(IMPORTS + text);
        List<Change> changes = named(name).changes(source);
        List<String> mutants =
                changes.stream().map(source::with).map(OperatorsTest::oneLine).toList();

        assertThat(mutants).hasSameSizeAs(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            assertThat(mutants.get(i)).contains(pieces.get(i));
            assertThat(oneLine(source.text())).doesNotContain(pieces.get(i));
            assertThat(JavaSource.classes(mutants.get(i))).as(mutants.get(i)).isNotEmpty();
        }
    }

    @Test
    @DisplayName("are all tried here")
    void allAreTried() {
        Set<Object> tried = cases().map(each -> each.get()[0]).collect(Collectors.toSet());

        assertThat(Operators.all()).extracting(MutationOperator::name).allMatch(tried::contains);
    }

    @Test
    @DisplayName("say what is changed, and where")
    void sentence() {
        JavaSource source = JavaSource.of(IMPORTS + MONITOR);
        Change change = named("while-to-if").changes(source).getFirst();

        assertThat(change.sentence()).isEqualTo("`while` is `if` in `while (n == 0)`");
        assertThat(source.line(change.at())).isEqualTo(4);
        assertThat(source.member(change.at())).isEqualTo("A.take");
    }

    @Test
    @DisplayName("find nothing where there is nothing to change")
    void nothing() {
        JavaSource source = JavaSource.of("record Point(int x, int y) {}");
        List<Change> changes = new ArrayList<>();
        Operators.all().forEach(each -> changes.addAll(each.changes(source)));

        assertThat(changes).isEmpty();
    }

    private static MutationOperator named(String name) {
        return Operators.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
