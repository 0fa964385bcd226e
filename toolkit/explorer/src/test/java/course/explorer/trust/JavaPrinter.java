package course.explorer.trust;

import course.explorer.trust.Statement.Mode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Prints a generated program as a Java class whose {@code run()} returns its outcome. */
final class JavaPrinter {

    private final StringBuilder out = new StringBuilder();
    private int depth;

    private JavaPrinter() {}

    static String print(GeneratedProgram program, String className) {
        var printer = new JavaPrinter();
        printer.program(program, className);
        return printer.out.toString();
    }

    private void program(GeneratedProgram program, String className) {
        int threads = program.threads().size();
        int begun = threads - program.tasks();
        boolean looks = program.has(s -> s instanceof Statement.Await);
        if (program.ordersMore() || looks) {
            line("import java.util.concurrent.*;");
        }
        line("import java.util.concurrent.TimeUnit;");
        line("import java.util.concurrent.atomic.AtomicInteger;");
        line("import java.util.concurrent.locks.LockSupport;");
        line("import java.util.concurrent.locks.ReentrantLock;");
        line("import java.util.concurrent.locks.ReentrantReadWriteLock;");
        open("class " + className);
        for (int v = 0; v < GeneratedProgram.VARIABLES; v++) {
            line("static int p" + v + ";");
            line("static volatile int v" + v + ";");
            line("static final AtomicInteger a" + v + " = new AtomicInteger();");
        }
        numbered(GeneratedProgram.MONITORS, "static final Object m# = new Object();");
        numbered(GeneratedProgram.LOCKS, "static final ReentrantLock l# = new ReentrantLock();");
        if (program.has(s -> s instanceof Statement.Shared || s instanceof Statement.TryShared)) {
            line("static final ReentrantReadWriteLock shared = new ReentrantReadWriteLock();");
        }
        numbered(begun, "static Thread t#;");
        numbered(threads, "static String o# = \"" + "0".repeat(GeneratedProgram.REGISTERS) + "\";");
        for (int t = 0; t < threads; t++) {
            body(t, program.threads().get(t), t >= begun);
        }
        if (program.ordersMore()) {
            synchronizers(threads);
        }
        if (looks) {
            line("static final CountDownLatch shut = new CountDownLatch(1);");
            line("static final Semaphore none = new Semaphore(0);");
            line("static final BlockingQueue<String> empty = new LinkedBlockingQueue<>();");
            line("static final Object apart = new Object();");
        }
        if (program.tasks() > 0) {
            pool(program, className);
        }
        boolean clock = program.has(JavaPrinter::readsClock);
        if (clock) {
            line("static long begin;");
        }
        open("static String run() throws Exception");
        if (clock) {
            line("begin = System.nanoTime();");
        }
        numbered(begun, "t# = new Thread(" + className + "::body#);");
        for (int t = 0; t < begun; t++) {
            if (program.begunByMain(t)) {
                line("t" + t + ".start();");
            }
        }
        numbered(begun, "t#.join();");
        for (int t = begun; t < threads; t++) {
            line("if (given" + t + ") {");
            line("    k" + t + ".get();");
            line("}");
        }
        if (program.tasks() > 0) {
            line("pool.shutdown();");
        }
        line("String outcome = " + outcome(threads) + ";");
        if (program.forbidden() != null) {
            line("assert !outcome.equals(\"" + program.forbidden() + "\");");
        }
        line("return outcome;");
        close();
        close();
    }

    private void synchronizers(int threads) {
        line(
                "static final CountDownLatch latch = new CountDownLatch(%d);",
                Synchronizers.latch(threads));
        line("static final Semaphore permits = new Semaphore(%d);", Synchronizers.PERMITS);
        line("static final CyclicBarrier barrier = new CyclicBarrier(%d);", Synchronizers.PARTIES);
        line("static final CompletableFuture<Integer> future = new CompletableFuture<>();");
    }

    private void pool(GeneratedProgram program, String className) {
        int threads = program.threads().size();
        line(
                "static final ExecutorService pool = Executors.newFixedThreadPool(%d);",
                program.workers());
        for (int t = threads - program.tasks(); t < threads; t++) {
            line("static boolean given%d;", t);
            line(
                    "static final FutureTask<Integer> k%d = new FutureTask<>(%s::body%1$d);",
                    t, className);
        }
    }

    private static String outcome(int threads) {
        String registers =
                IntStream.range(0, threads)
                        .mapToObj(t -> "o" + t + " + \" \"")
                        .collect(Collectors.joining(" + "));
        var variables = new StringBuilder();
        for (Mode mode : Mode.values()) {
            for (int v = 0; v < GeneratedProgram.VARIABLES; v++) {
                variables.append(" + ").append(value(new Statement.Variable(mode, v)));
            }
        }
        return registers + variables;
    }

    private void body(int thread, List<Statement> statements, boolean task) {
        open("static " + (task ? "int" : "void") + " body" + thread + "()");
        numbered(GeneratedProgram.REGISTERS, "int r# = 0;");
        if (statements.stream().anyMatch(JavaPrinter::marks)) {
            line("long since = begin;");
        }
        open("try");
        statements.forEach(this::statement);
        depth--;
        line("} catch (Exception e) {");
        line("    throw new AssertionError(e);");
        line("}");
        String all =
                IntStream.range(0, GeneratedProgram.REGISTERS)
                        .mapToObj(r -> " + r" + r)
                        .collect(Collectors.joining());
        line("o" + thread + " = \"\"" + all + ";");
        if (task) {
            line("return r0;");
        }
        close();
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.Read s -> line("r" + s.register() + " = " + value(s.from()) + ";");
            case Statement.Write s when s.to().mode() == Mode.ATOMIC ->
                    line(s.to().name() + ".set(" + s.value() + ");");
            case Statement.Write s -> line(s.to().name() + " = " + s.value() + ";");
            case Statement.Increment s -> line(s.variable().name() + "++;");
            case Statement.GetAndIncrement s ->
                    line("r" + s.register() + " = " + s.atomic().name() + ".getAndIncrement();");
            case Statement.CompareAndSet s ->
                    line(
                            "r%d = %s.compareAndSet(%d, %d) ? 1 : 0;"
                                    .formatted(
                                            s.register(),
                                            s.atomic().name(),
                                            s.expected(),
                                            s.value()));
            case Statement.Synchronized s -> {
                open("synchronized (m" + s.monitor() + ")");
                s.body().forEach(this::statement);
                close();
            }
            case Statement.Locked s -> {
                line("l" + s.lock() + ".lock();");
                unlocking(s.lock(), s.body());
            }
            case Statement.TryLocked s -> {
                line("r" + s.register() + " = l" + s.lock() + ".tryLock() ? 1 : 0;");
                open("if (r" + s.register() + " == 1)");
                unlocking(s.lock(), s.body());
                close();
            }
            case Statement.TryLockedFor s -> {
                open("try");
                line(
                        "r%d = l%d.tryLock(%d, TimeUnit.MILLISECONDS) ? 1 : 0;"
                                .formatted(s.register(), s.lock(), s.millis()));
                caught(s.register(), 2);
                open("if (r" + s.register() + " == 1)");
                unlocking(s.lock(), s.body());
                close();
            }
            case Statement.SleepFor s ->
                    interruptible(s.register(), "Thread.sleep(" + s.millis() + ");");
            case Statement.Mark s -> line("since = System.nanoTime();");
            case Statement.ReadClock s ->
                    line(
                            "r%d = System.nanoTime() - %s >= %d_000_000L ? 1 : 0;",
                            s.register(), s.sinceMark() ? "since" : "begin", s.millis());
            case Statement.SpinFor s -> {
                open(
                        "for (long end = System.nanoTime() + %d_000_000L;".formatted(s.millis())
                                + " System.nanoTime() < end; )");
                line("Thread.onSpinWait();");
                close();
            }
            case Statement.DrawFreely s ->
                    line("r%d = new java.util.Random().nextInt(%d);", s.register(), s.bound());
            case Statement.CompareHashes s ->
                    line(
                            "r%d = 1 + Integer.compare(System.identityHashCode(m%d),"
                                    + " System.identityHashCode(m%d));",
                            s.register(), s.one(), s.other());
            case Statement.SleepAtMost s ->
                    interruptible(
                            s.register(),
                            "Thread.sleep(new java.util.Random().nextLong(%d + 1));"
                                    .formatted(s.millis()));
            case Statement.Interrupt s -> line("t" + s.thread() + ".interrupt();");
            case Statement.Interrupted s ->
                    line("r" + s.register() + " = Thread.interrupted() ? 1 : 0;");
            case Statement.Draw s ->
                    line(
                            "r%d = new java.util.Random(%dL).nextInt(2);"
                                    .formatted(s.register(), s.seed()));
            case Statement.Wait s -> line("m" + s.monitor() + ".wait();");
            case Statement.Notify s ->
                    line("m" + s.monitor() + (s.all() ? ".notifyAll();" : ".notify();"));
            case Statement.Park s -> line("LockSupport.park();");
            case Statement.Unpark s -> line("LockSupport.unpark(t" + s.thread() + ");");
            case Statement.Join s -> line("t" + s.thread() + ".join();");
            case Statement.Start s -> line("t" + s.thread() + ".start();");
            case Statement.JoinInterruptibly s ->
                    interruptible(s.register(), "t" + s.thread() + ".join();");
            case Statement.AcquireInterruptibly s ->
                    interruptible(s.register(), "permits.acquire();");
            case Statement.AwaitLatchInterruptibly s ->
                    interruptible(s.register(), "latch.await();");
            case Statement.LockedInterruptibly s -> {
                interruptible(s.register(), "l" + s.lock() + ".lockInterruptibly();");
                open("if (r" + s.register() + " == 0)");
                unlocking(s.lock(), s.body());
                close();
            }
            case Statement.Await s -> {
                open("");
                line("int rounds = 0;");
                open("while (" + value(s.variable()) + " != " + s.value() + ")");
                line(s.round().text);
                close();
                close();
            }
            case Statement.CountDown s -> line("latch.countDown();");
            case Statement.AwaitLatch s -> line("latch.await();");
            case Statement.LatchCount s -> line("r%d = (int) latch.getCount();", s.register());
            case Statement.Acquire s -> line("permits.acquire();");
            case Statement.AcquireMany s -> line("permits.acquire(%d);", s.permits());
            case Statement.TryAcquire s -> {
                line("r%d = permits.tryAcquire() ? 1 : 0;", s.register());
                open("if (r" + s.register() + " == 1)");
                s.body().forEach(this::statement);
                close();
            }
            case Statement.Shared s -> {
                String half = s.alone() ? "shared.writeLock()" : "shared.readLock()";
                line(half + ".lock();");
                unlocking(half, s.body());
            }
            case Statement.TryShared s -> {
                line("r%d = shared.readLock().tryLock() ? 1 : 0;", s.register());
                open("if (r" + s.register() + " == 1)");
                unlocking("shared.readLock()", s.body());
                close();
            }
            case Statement.ReleasePermit s -> line("permits.release();");
            case Statement.Permits s -> line("r%d = permits.availablePermits();", s.register());
            case Statement.MeetAtBarrier s -> line("r%d = barrier.await();", s.register());
            case Statement.Complete s ->
                    line("r%d = future.complete(%d) ? 1 : 0;", s.register(), s.value());
            case Statement.JoinFuture s -> line("r%d = future.join();", s.register());
            case Statement.GetNow s -> line("r%d = future.getNow(0);", s.register());
            case Statement.Execute s -> {
                line("given%d = true;", s.task());
                line("pool.execute(k%d);", s.task());
            }
            case Statement.GetTask s -> line("r%d = k%d.get();", s.register(), s.task());
            case Statement.If s -> {
                open("if (r" + s.register() + " == " + s.value() + ")");
                s.body().forEach(this::statement);
                close();
            }
        }
    }

    private static boolean marks(Statement s) {
        return s instanceof Statement.Mark
                || s instanceof Statement.ReadClock r && r.sinceMark()
                || GeneratedProgram.inner(s).stream().anyMatch(JavaPrinter::marks);
    }

    private static boolean readsClock(Statement s) {
        return s instanceof Statement.Mark || s instanceof Statement.ReadClock;
    }

    private void interruptible(int register, String wait) {
        open("try");
        line(wait);
        line("r" + register + " = 0;");
        caught(register, 1);
    }

    private void caught(int register, int value) {
        depth--;
        line("} catch (InterruptedException e) {");
        line("    r" + register + " = " + value + ";");
        line("}");
    }

    private void unlocking(int lock, List<Statement> body) {
        unlocking("l" + lock, body);
    }

    private void unlocking(String lock, List<Statement> body) {
        open("try");
        body.forEach(this::statement);
        depth--;
        line("} finally {");
        line("    " + lock + ".unlock();");
        line("}");
    }

    private static String value(Statement.Variable variable) {
        return variable.mode() == Mode.ATOMIC ? variable.name() + ".get()" : variable.name();
    }

    private void numbered(int count, String template) {
        for (int i = 0; i < count; i++) {
            line(template.replace("#", "" + i));
        }
    }

    private void open(String head) {
        line(head + " {");
        depth++;
    }

    private void close() {
        depth--;
        line("}");
    }

    private void line(String format, Object... arguments) {
        line(format.formatted(arguments));
    }

    private void line(String text) {
        out.repeat("    ", depth).append(text).append('\n');
    }
}
