package course.explorer.trust;

import static org.junit.jupiter.api.Assertions.fail;

import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Kind;
import course.explorer.Options;
import course.explorer.Program;
import course.explorer.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The explorer against brute force: outcomes, verdicts and the number of equivalence classes of
 * random programs. A disagreement is shrunk to a small program before it is shown.
 */
@DisplayName("Generated programs")
class GeneratedProgramsTest {

    /**
     * Of each flavour: 21 × 40 programs in the normal run. A long search asks for more, and perhaps
     * for one flavour alone: {@code -Dcourse.programs=20000 -Dcourse.flavour=FAMILIES}.
     */
    private static final int EACH =
            Integer.getInteger("course.programs", Boolean.getBoolean("course.full") ? 300 : 40);

    private static final String ONLY = System.getProperty("course.flavour", "");

    /** Where a long search begins. */
    private static final long FIRST_SEED = Long.getLong("course.seed", 1);

    private static final long MOST_INTERLEAVINGS = 40_000;

    /** Without reduction the explorer runs all interleavings of its own, finer steps. */
    private static final long MOST_UNREDUCED = 300;

    /** A generated program, what brute force says, and where its class files are. */
    private record Case(String name, GeneratedProgram program, Flavour flavour, Enumeration truth) {
        String source() {
            return JavaPrinter.print(program, name);
        }
    }

    @TestFactory
    @DisplayName("agree with brute force")
    Stream<DynamicTest> flavours() {
        return Arrays.stream(Flavour.values())
                .filter(flavour -> ONLY.isEmpty() || ONLY.equals(flavour.name()))
                .map(flavour -> test(flavour));
    }

    private static DynamicTest test(Flavour flavour) {
        return DynamicTest.dynamicTest(
                flavour.name(),
                () -> KnownFailing.judge("generated/" + flavour, () -> check(flavour)));
    }

    private static void check(Flavour flavour) {
        List<Case> cases = cases(flavour);
        var sources = new TreeMap<String, String>();
        cases.forEach(c -> sources.put(c.name() + ".java", c.source()));
        Map<String, byte[]> classes = SourceCompiler.compile(sources);
        for (Case c : cases) {
            if (!disagreements(c, classes).isEmpty()) {
                fail(report(shrink(c)));
            }
        }
    }

    /** Small enough for brute force; every third asserts that one of its outcomes is impossible. */
    private static List<Case> cases(Flavour flavour) {
        var cases = new ArrayList<Case>();
        for (long seed = FIRST_SEED; cases.size() < EACH; seed++) {
            GeneratedProgram program = Generator.program(seed, flavour);
            String name = "G" + flavour.name().charAt(0) + seed;
            try {
                Enumeration truth = Enumeration.of(program, MOST_INTERLEAVINGS);
                if (seed % 3 == 0 && !truth.outcomes().isEmpty()) {
                    var outcomes = List.copyOf(truth.outcomes());
                    program = program.withForbidden(outcomes.get((int) seed % outcomes.size()));
                }
                cases.add(new Case(name, program, flavour, truth));
            } catch (Enumeration.TooMany e) {
                // the next seed may give a smaller one
            }
        }
        return cases;
    }

    private static List<String> disagreements(Case c, Map<String, byte[]> classes) {
        var wrong = new ArrayList<String>();
        Program program = Program.of(classes, c.name());
        compare(c, Explorer.options(), program, true, wrong);
        if (c.truth().interleavings() <= MOST_UNREDUCED) {
            var unreduced = Explorer.options().withReduction(false);
            compare(c, unreduced.withSchedules(c.flavour().unreduced()), program, false, wrong);
        }
        return wrong;
    }

    private static void compare(
            Case c, Options options, Program program, boolean reduced, List<String> wrong) {
        Exploration found = Explorer.explore(options, program);
        String which = reduced ? "with reduction: " : "without reduction: ";
        Enumeration truth = c.truth();
        Set<String> outcomes = new TreeSet<>(truth.outcomes());
        Set<String> seen = new TreeSet<>(found.outcomes().keySet());
        outcomes.remove("" + c.program().forbidden());
        seen.remove("" + c.program().forbidden());
        if (!reduced && !found.completeWithinBounds()) {
            if (!outcomes.containsAll(seen)) {
                wrong.add(which + "outcomes " + seen + ", by brute force only " + outcomes);
            }
            return;
        }
        if (!outcomes.equals(seen)) {
            wrong.add(which + "outcomes " + seen + ", by brute force " + outcomes);
        }
        Set<Kind> expected = EnumSet.noneOf(Kind.class);
        if (truth.outcomes().contains("" + c.program().forbidden())) {
            expected.add(Kind.ASSERTION);
        }
        if (truth.stuck()) {
            expected.add(Kind.DEADLOCK);
        }
        if (truth.race()) {
            expected.add(Kind.DATA_RACE);
        }
        Set<Kind> kinds = kinds(found);
        boolean proved = found.verdict() == Verdict.PROVED;
        if (!kinds.equals(expected) || proved != expected.isEmpty()) {
            wrong.add(which + found.verdict() + " " + kinds + ", by brute force " + expected);
        }
        if (reduced && c.flavour().counts() && found.schedules() != truth.classes()) {
            wrong.add(which + found.schedules() + " schedules, " + truth.classes() + " classes");
        }
        if (!reduced && c.flavour().counts() && found.schedules() < truth.classes()) {
            wrong.add(which + found.schedules() + " schedules, " + truth.classes() + " classes");
        }
    }

    /** The kinds found; how threads came to wait for ever is not compared. */
    private static Set<Kind> kinds(Exploration found) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(found.also());
        if (found.kind() != null) {
            kinds.add(found.kind());
        }
        Set<Kind> stuck = EnumSet.of(Kind.LOST_WAKEUP, Kind.LOCK_LEAK, Kind.LIVELOCK);
        if (kinds.removeAll(stuck)) {
            kinds.add(Kind.DEADLOCK);
        }
        return kinds;
    }

    private static Case shrink(Case failing) {
        for (GeneratedProgram smaller : failing.program().smaller()) {
            try {
                Enumeration truth = Enumeration.of(smaller, MOST_INTERLEAVINGS);
                Case c = new Case(failing.name(), smaller, failing.flavour(), truth);
                if (!disagreements(c, compile(c)).isEmpty()) {
                    return shrink(c);
                }
            } catch (Enumeration.TooMany e) {
                // no simpler to look at
            }
        }
        return failing;
    }

    private static Map<String, byte[]> compile(Case c) {
        return SourceCompiler.compile(Map.of(c.name() + ".java", c.source()));
    }

    private static String report(Case c) {
        Map<String, byte[]> classes = compile(c);
        String text = Explorer.explore(Explorer.options(), Program.of(classes, c.name())).text();
        return String.join("\n", disagreements(c, classes))
                + ("\n\n" + c.truth() + "\n\n" + c.source() + "\n" + text);
    }
}
