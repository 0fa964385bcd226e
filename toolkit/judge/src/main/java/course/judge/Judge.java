package course.judge;

import course.explorer.Explorer;
import course.judge.compile.AnswerCompiler;
import course.judge.compile.CompileResult.Compiled;
import course.judge.compile.CompileResult.GaveUp;
import course.judge.compile.CompileResult.Rejected;
import course.judge.compile.SourceText;
import course.judge.rules.AnswerRules;
import course.judge.rules.Contract;
import course.judge.rules.ForbiddenList;
import course.judge.rules.Refusal;
import course.judge.run.HiddenTests;
import course.judge.run.PreparedJvms;
import course.judge.run.PublicTests;
import course.judge.run.RunResult;
import course.judge.run.TestChild;
import course.judge.run.TestPlan;
import course.judge.sandbox.Confinement;
import course.judge.sandbox.StrongestConfinement;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges answers: compiled in one warm child JVM, looked over, then run by the hidden tests in a
 * fresh child JVM. This JVM loads no class of an answer, and it owns clock and verdict.
 *
 * <p>Safe for use by several threads; compilations take turns, test runs do not. Close it: it holds
 * a process.
 */
public final class Judge implements AutoCloseable {

    /** Far above what an honest answer needs, so that a slow machine changes no verdict. */
    private static final Duration COMPILE_LIMIT = Duration.ofSeconds(30);

    private static final Duration RUN_LIMIT = Duration.ofSeconds(60);

    /** A JVM that only starts is never stopped for it. */
    private static final Duration START = Duration.ofSeconds(10);

    /** So many exercises show which classes a test run needs. */
    private static final int TRIED_EXERCISES = 10;

    private final CourseFolder course;
    private final RunLimits limits;
    private final PreparedJvms jvms;
    private final Confinement confinement;
    private final AnswerCompiler compiler;
    private final Map<Assignment, HiddenTests> hiddenTests = new ConcurrentHashMap<>();

    /** A judge with the usual limits. */
    public Judge(CourseFolder course) {
        this(course, RUN_LIMIT);
    }

    /**
     * @param runLimit after which a test run is stopped and tried once more with twice the time
     */
    public Judge(CourseFolder course, Duration runLimit) {
        this(course, RunLimits.of(runLimit));
    }

    /** With limits other than the usual. */
    public Judge(CourseFolder course, RunLimits limits) {
        this.course = course;
        this.limits = limits;
        this.jvms = PreparedJvms.in(course.cache());
        this.confinement = StrongestConfinement.in(course.cache(), jvms.places());
        this.compiler =
                new AnswerCompiler(
                        confinement.around(jvms.compileWorker(), List.of(), Path.of("/")),
                        COMPILE_LIMIT);
    }

    /** In which answers are compiled and run on this machine. */
    public Sandbox sandbox() {
        return confinement.tier();
    }

    /** Whether {@link #prepare} has been done for this toolkit and JDK. */
    public static boolean prepared(CourseFolder course) {
        return PreparedJvms.in(course.cache()).exist();
    }

    /**
     * Makes what lets the judge's child JVMs start quickly, unless it is there; takes some ten
     * seconds. Judging works without it, more slowly. Judges made before do not use it.
     *
     * @throws IllegalStateException if the course's folder cannot be written
     */
    public static void prepare(CourseFolder course) throws InterruptedException {
        try {
            PreparedJvms.in(course.cache()).make(compiler -> trials(course, compiler));
        } catch (IOException e) {
            throw new IllegalStateException("the judge cannot be prepared: " + e.getMessage(), e);
        }
    }

    /** All solutions, then all starters, spread over the course if there are too many. */
    private static List<PreparedJvms.Trial> trials(CourseFolder course, AnswerCompiler compiler)
            throws IOException, InterruptedException {
        List<PreparedJvms.Trial> trials = new ArrayList<>();
        List<Assignment> all = course.assignments();
        int every = Math.max(1, all.size() / TRIED_EXERCISES);
        for (int i = 0; i < all.size(); i += every) {
            HiddenTests tests = HiddenTests.load(all.get(i), compiler, course.cache());
            if (tests.hidden() == 0) {
                trials.add(new PreparedJvms.Trial(tests, tests.reference()));
            }
            List<SourceText> starter = Answer.read(all.get(i).notebook()).units();
            if (compiler.compile(starter, "") instanceof Compiled compiled) {
                trials.add(new PreparedJvms.Trial(tests, compiled.classes()));
            }
        }
        return trials;
    }

    /**
     * Judges one answer.
     *
     * @throws IllegalStateException if the course itself is broken, or no child JVM can be started
     */
    public Judgement judge(Assignment assignment, Answer answer) throws InterruptedException {
        return judge(assignment, answer, Explorer.options().seed());
    }

    /**
     * Judges one answer with a seed for what is random in a test: the verdict must not depend on
     * it.
     *
     * @throws IllegalStateException if the course itself is broken, or no child JVM can be started
     */
    public Judgement judge(Assignment assignment, Answer answer, long seed)
            throws InterruptedException {
        try (var child = TestChild.start(jvms.testRun(seed), confinement.with(systemsLimit()))) {
            HiddenTests tests = testsOf(assignment);
            return switch (compiler.compile(answer.units(), "")) {
                case Compiled compiled ->
                        look(assignment, answer, tests, compiled.classes(), child);
                case Rejected rejected -> notCompiled(assignment, answer, tests, rejected);
                case GaveUp gaveUp ->
                        notRun(
                                assignment,
                                answer,
                                tests,
                                Standing.NOT_JUDGED,
                                List.of(
                                        new Problem(
                                                "COMPILER",
                                                0,
                                                "The answer was not judged: "
                                                        + gaveUp.reason()
                                                        + ". Make it simpler: deeply nested generic"
                                                        + " calls are the usual cause.")));
            };
        } catch (IOException e) {
            throw new IllegalStateException("the judge cannot work: " + e.getMessage(), e);
        }
    }

    /**
     * Judges class files in the place of those that the answer's text compiles to: a mutant's, for
     * which there need be no text. They are looked over and run as any answer's.
     *
     * @param answer what the judgement quotes
     * @param classes by name, as {@code Class.getName} gives it
     * @throws IllegalStateException if the course itself is broken, or no child JVM can be started
     */
    public Judgement judge(Assignment assignment, Answer answer, Map<String, byte[]> classes)
            throws InterruptedException {
        long seed = Explorer.options().seed();
        try (var child = TestChild.start(jvms.testRun(seed), confinement.with(systemsLimit()))) {
            return look(assignment, answer, testsOf(assignment), classes, child);
        } catch (IOException e) {
            throw new IllegalStateException("the judge cannot work: " + e.getMessage(), e);
        }
    }

    /**
     * The points of an exercise.
     *
     * @throws IllegalStateException if the course itself is broken
     */
    public int maxPoints(Assignment assignment) throws InterruptedException {
        try {
            return testsOf(assignment).plan().points();
        } catch (IOException e) {
            throw new IllegalStateException("the judge cannot work: " + e.getMessage(), e);
        }
    }

    /**
     * Writes what students may have of an exercise's tests.
     *
     * @param folder the exercise's folder of tests in their bundle
     * @return the promises of the tests that were left out
     * @throws IllegalStateException if the course itself is broken
     */
    public List<String> writePublicTests(Assignment assignment, Path folder)
            throws InterruptedException {
        try {
            return PublicTests.write(testsOf(assignment), folder).stream()
                    .map(TestPlan.PlannedTest::promise)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the tests cannot be written: " + e.getMessage(), e);
        }
    }

    /** Ours comes first, in the second try as well, unless this JVM is held up. */
    private Duration systemsLimit() {
        return limits.doubled().doubled().processor().plus(START);
    }

    private HiddenTests testsOf(Assignment assignment) throws IOException, InterruptedException {
        HiddenTests known = hiddenTests.get(assignment);
        if (known == null) {
            known = HiddenTests.load(assignment, compiler, course.cache());
            hiddenTests.put(assignment, known);
        }
        return known;
    }

    private Judgement look(
            Assignment assignment,
            Answer answer,
            HiddenTests tests,
            Map<String, byte[]> classes,
            TestChild child)
            throws IOException, InterruptedException {
        var rules = new AnswerRules(classes, tests.classes().keySet(), assignment.allowedBesides());
        List<Refusal> refusals = rules.refusals();
        if (!refusals.isEmpty()) {
            return notRun(
                    assignment, answer, tests, Standing.FAILED, problems("REFUSED", refusals));
        }
        List<Refusal> breaches =
                new Contract(classes, tests.reference().keySet()).breaches(tests.classes());
        if (!breaches.isEmpty()) {
            return notRun(
                    assignment, answer, tests, Standing.FAILED, problems("CONTRACT", breaches));
        }
        ForbiddenList forbidden = assignment.forbidden();
        List<Refusal> against = rules.forbidden(forbidden);
        if (!against.isEmpty()) {
            return notRun(
                    assignment, answer, tests, Standing.FAILED, problems("FORBIDDEN", against));
        }
        return run(
                assignment,
                answer,
                tests,
                child.run(tests, classes, forbidden.busyWaiting(), limits));
    }

    private static List<Problem> problems(String kind, List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> new Problem(kind, refusal.line(), refusal.sentence()))
                .distinct()
                .toList();
    }

    private Judgement notCompiled(
            Assignment assignment, Answer answer, HiddenTests tests, Rejected rejected) {
        List<Refusal> names = AnswerRules.takenNames(answer.classes(), tests.classes().keySet());
        List<Problem> problems =
                names.isEmpty()
                        ? CompileProblems.of(answer, rejected.errors())
                        : problems("REFUSED", names);
        return notRun(assignment, answer, tests, Standing.FAILED, problems);
    }

    private Judgement notRun(
            Assignment assignment,
            Answer answer,
            HiddenTests tests,
            Standing standing,
            List<Problem> problems) {
        return new Judgement(
                assignment.name(),
                answer,
                standing,
                List.of(),
                problems,
                tests.plan().points(),
                tests.hidden(),
                sandbox());
    }

    private Judgement run(Assignment assignment, Answer answer, HiddenTests tests, RunResult run) {
        List<TestResult> results = RunVerdict.results(tests.plan(), run);
        return new Judgement(
                assignment.name(),
                answer,
                RunVerdict.standing(results, run),
                results,
                List.of(),
                tests.plan().points(),
                tests.hidden(),
                sandbox());
    }

    @Override
    public void close() {
        compiler.close();
    }
}
