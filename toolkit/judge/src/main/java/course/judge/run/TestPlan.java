package course.judge.run;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tests of an exercise, read from the class file without running it: exactly these must report,
 * each once.
 *
 * @param testClass the class that holds them
 * @param tests in the order they are shown
 */
public record TestPlan(String testClass, List<PlannedTest> tests) {

    /**
     * @param id the test's method
     * @param promise what the test promises, its display name
     * @param points at least 0
     * @param explanation what a failure means, or nothing
     */
    public record PlannedTest(String id, String promise, int points, String explanation) {}

    public Set<String> ids() {
        Set<String> ids = new TreeSet<>();
        tests.forEach(test -> ids.add(test.id()));
        return ids;
    }

    public int points() {
        return tests.stream().mapToInt(PlannedTest::points).sum();
    }
}
