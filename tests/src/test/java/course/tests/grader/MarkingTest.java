package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.grader.GradedClass;
import course.grader.Mark;
import course.grader.ReportCard;
import course.grader.book.Attempt;
import course.grader.book.Gradebook;
import course.grader.book.TimeSource;
import course.grader.policy.DueTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every combination of a few attempts, an extension and a teacher's word, beside a small model. */
@DisplayName("Extension, late days, limit of attempts and the teacher's word together")
class MarkingTest {

    /** The second is due first, so that the order of names is not that of due times. */
    private static final Map<String, Instant> DUE =
            Map.of(
                    "01-answer", DueTime.parse("2026-11-08T20:00Z"),
                    "02-again", DueTime.parse("2026-11-01T20:00Z"));

    private static final int PERCENT = 10;

    /**
     * @param daysLate by the due time for all
     */
    private record Handed(int daysLate, int points) {}

    private static final List<List<Handed>> PATTERNS =
            List.of(
                    List.of(),
                    List.of(new Handed(0, 3)),
                    List.of(new Handed(1, 3)),
                    List.of(new Handed(3, 2)),
                    List.of(new Handed(2, 0)),
                    List.of(new Handed(0, 1), new Handed(2, 3)),
                    List.of(new Handed(1, 3), new Handed(2, 1)),
                    List.of(new Handed(0, 2), new Handed(1, 2), new Handed(4, 3)));

    /** One student of the class. */
    private record Case(
            String name, Map<String, List<Handed>> handed, boolean extended, boolean word) {}

    private record Policy(boolean best, int limit, int lateDays) {}

    /** What the model and the grader say alike: points by exercise, and late days left. */
    private record Came(Map<String, String> points, int daysLeft) {}

    @TempDir static Path folder;
    private static SmallCourse course;
    private static final List<Case> CASES = new ArrayList<>();

    @BeforeAll
    static void aClass() throws Exception {
        course = SmallCourse.in(folder.resolve("course"));
        for (List<Handed> first : PATTERNS) {
            for (List<Handed> second : PATTERNS) {
                for (int more = 0; more < 4; more++) {
                    CASES.add(
                            new Case(
                                    "s" + CASES.size(),
                                    Map.of("01-answer", first, "02-again", second),
                                    more % 2 == 1,
                                    more / 2 == 1));
                }
            }
        }
        try (var book =
                Gradebook.open(folder.resolve("gradebook.db"), Duration.ofSeconds(9), told -> {})) {
            for (Case each : CASES) {
                for (var exercise : each.handed().entrySet()) {
                    for (Handed handed : exercise.getValue()) {
                        book.put(attempt(each.name(), exercise.getKey(), handed));
                    }
                }
            }
        }
        try (var graded = GradedClass.open(folder)) {
            DUE.forEach((exercise, due) -> graded.setDue(course.folder(), exercise + "=" + due));
            graded.setPercentPerDay(PERCENT);
            for (Case each : CASES) {
                if (each.extended()) {
                    graded.words(course.folder()).extend(each.name() + "/02-again=+1d");
                }
                if (each.word()) {
                    graded.words(course.folder()).setPoints(each.name() + "/02-again=1.5");
                }
            }
        }
    }

    private static Attempt attempt(String student, String exercise, Handed handed) {
        Duration late = Duration.ofDays(handed.daysLate()).minusHours(1);
        return new Attempt(
                student,
                exercise,
                "sha " + handed,
                student + "/" + exercise,
                DUE.get(exercise).plus(late),
                handed.points() == 3 ? "PASSED" : "FAILED",
                "",
                handed.points(),
                3,
                "limits",
                "{}",
                "",
                "class A {}",
                TimeSource.NAME);
    }

    @ParameterizedTest
    @CsvSource({
        "false,0,0",
        "false,0,2",
        "false,1,2",
        "false,2,1",
        "true,0,0",
        "true,0,1",
        "true,0,2",
        "true,2,3",
        "true,1,1"
    })
    @DisplayName("come to what the rules say, and to the same when worked out again")
    void asTheModel(boolean best, int limit, int lateDays) throws Exception {
        var policy = new Policy(best, limit, lateDays);
        Map<String, Came> expected = new TreeMap<>();
        for (Case each : CASES) {
            Came came = model(each, policy);
            if (!came.points().isEmpty()) {
                expected.put(each.name(), came);
            }
        }
        try (var graded = GradedClass.open(folder)) {
            graded.setBestCounts(best);
            graded.setAttempts(course.folder(), limit == 0 ? "none" : "" + limit);
            graded.setLateDays(lateDays);
            assertThat(came(graded)).isEqualTo(expected);
        }
        try (var again = GradedClass.open(folder)) {
            assertThat(came(again)).isEqualTo(expected);
        }
    }

    private static Map<String, Came> came(GradedClass graded) {
        Map<String, Came> all = new TreeMap<>();
        for (ReportCard card : graded.cards()) {
            Map<String, String> points = new TreeMap<>();
            card.marks().forEach((name, mark) -> points.put(name, Mark.shown(mark.points())));
            all.put(card.student(), new Came(points, card.lateDaysLeft()));
        }
        return all;
    }

    /** In tenths of a point, exercise by exercise in the order of due times. */
    private static Came model(Case student, Policy policy) {
        Map<String, String> points = new TreeMap<>();
        int left = policy.lateDays();
        for (String exercise : List.of("02-again", "01-answer")) {
            boolean word = student.word() && exercise.equals("02-again");
            List<int[]> outcomes = new ArrayList<>();
            for (Handed each : student.handed().get(exercise)) {
                boolean more = student.extended() && exercise.equals("02-again");
                int late = Math.max(0, each.daysLate() - (more ? 1 : 0));
                int free = each.points() == 0 || word ? 0 : Math.min(late, left);
                int tenths = each.points() * (10 - (late - free));
                if (policy.limit() == 0 || outcomes.size() < policy.limit()) {
                    outcomes.add(new int[] {tenths, free, outcomes.size()});
                }
            }
            if (word) {
                points.put(exercise, "1.5");
            } else if (!outcomes.isEmpty()) {
                Comparator<int[]> better =
                        Comparator.<int[]>comparingInt(each -> each[0])
                                .thenComparingInt(each -> -each[1])
                                .thenComparingInt(each -> each[2]);
                int[] counts =
                        policy.best() ? outcomes.stream().max(better).get() : outcomes.getLast();
                points.put(exercise, Mark.shown(counts[0] / 10.0));
                left -= counts[1];
            }
        }
        return new Came(points, left);
    }
}
