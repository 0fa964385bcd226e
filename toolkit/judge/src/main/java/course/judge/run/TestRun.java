package course.judge.run;

import course.explorer.BusyWaiting;
import course.explorer.BusyWaiting.Way;
import course.explorer.Explorer;
import course.judge.Standing;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherConstants;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The main class of the child JVM that runs an answer's tests.
 *
 * <p>It reads the run's secret from standard input and keeps standard output for itself before any
 * class of the answer is loaded; what tests and answer print goes nowhere. It reports each test in
 * a {@link Frame} and halts, so that no thread of the answer can hold it up.
 *
 * <p>With the property {@value #TRAINING} it runs one set of tests after the other until its input
 * ends, and then exits in the way in which the JVM writes its cache.
 */
public final class TestRun implements TestExecutionListener {

    static final String TRAINING = "course.judge.training";

    private final DataOutputStream out;
    private final byte[] secret;
    private final Set<String> answerClasses;
    private final Map<Way, String> busyWaiting;

    /** In the explorations of the test that is running. */
    private final List<BusyWaiting> seen = new CopyOnWriteArrayList<>();

    private TestRun(DataOutputStream out, byte[] secret, Greeting greeting) {
        this.out = out;
        this.secret = secret;
        this.answerClasses = greeting.answerClasses();
        this.busyWaiting = greeting.busyWaiting();
    }

    public static void main(String[] args) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        var out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        Launcher launcher = launcher();
        byte[] secret = in.readNBytes(Frame.SECRET_BYTES);
        boolean training = Boolean.getBoolean(TRAINING);
        if (secret.length < Frame.SECRET_BYTES) {
            return;
        }
        Greeting greeting = Greeting.read(in);
        System.setIn(new ByteArrayInputStream(new byte[0]));
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(System.out);
        try {
            if (training) {
                for (; greeting != null; greeting = Greeting.read(in)) {
                    runAll(launcher, greeting, out, secret);
                }
                System.exit(0);
            }
            runAll(launcher, greeting, out, secret);
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    /** Tests and answer get a loader of their own: the class path is that of the JVM's cache. */
    private static void runAll(
            Launcher launcher, Greeting greeting, DataOutputStream out, byte[] secret)
            throws IOException {
        LastOrderer.startRun();
        TestRun run = new TestRun(out, secret, greeting);
        Explorer.tell(found -> run.seen.addAll(found.busyWaiting()));
        Explorer.endAt(each -> Explorations.isForbidden(each, run.busyWaiting));
        URL[] places = {greeting.tests().toUri().toURL(), greeting.answer().toUri().toURL()};
        try (var loader = new URLClassLoader("answer", places, TestRun.class.getClassLoader())) {
            Thread.currentThread().setContextClassLoader(loader);
            Class<?> tests = Class.forName(greeting.testClass(), false, loader);
            launcher.execute(request(tests), run);
            run.send(Frame.DONE, List.of());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Launcher launcher() {
        return LauncherFactory.create(
                LauncherConfig.builder()
                        .enableTestEngineAutoRegistration(false)
                        .enableTestExecutionListenerAutoRegistration(false)
                        .enableLauncherSessionListenerAutoRegistration(false)
                        .enableLauncherDiscoveryListenerAutoRegistration(false)
                        .enablePostDiscoveryFilterAutoRegistration(false)
                        .addTestEngines(new JupiterTestEngine())
                        .build());
    }

    private static LauncherDiscoveryRequest request(Class<?> testClass) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(testClass))
                .configurationParameter(
                        MethodOrderer.DEFAULT_ORDER_PROPERTY_NAME, LastOrderer.class.getName())
                // It would walk through all causes, and an answer may make them without end.
                .configurationParameter(
                        LauncherConstants.STACKTRACE_PRUNING_ENABLED_PROPERTY_NAME, "false")
                .build();
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        seen.clear();
        methodOf(test).ifPresent(id -> send(Frame.BEGIN, List.of(id)));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        result.getThrowable().ifPresent(failure -> LastOrderer.noteFailure());
        Report thrown =
                result.getThrowable()
                        .map(each -> Failures.report(each, answerClasses))
                        .orElseGet(Report::passed);
        Report report =
                thrown.standing() == Standing.FAILED
                        ? thrown
                        : Explorations.busyWaiting(seen, busyWaiting).orElse(thrown);
        methodOf(test).ifPresent(id -> sendReport(id, report));
    }

    /** {@link LastOrderer} lets a test be skipped after a failure. */
    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        methodOf(test).ifPresent(id -> sendReport(id, Report.skipped(reason)));
    }

    private void sendReport(String id, Report report) {
        List<String> texts = new ArrayList<>(List.of(id));
        texts.addAll(report.texts());
        send(Frame.END, texts);
    }

    private static Optional<String> methodOf(TestIdentifier test) {
        return test.isTest()
                ? test.getSource()
                        .filter(MethodSource.class::isInstance)
                        .map(source -> ((MethodSource) source).getMethodName())
                : Optional.empty();
    }

    private synchronized void send(String word, List<String> texts) {
        try {
            new Frame(word, texts).write(out, secret);
        } catch (IOException parentIsGone) {
            Runtime.getRuntime().halt(1);
        }
    }
}
