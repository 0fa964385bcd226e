package course.bench.grading;

import java.util.Map;

/**
 * What one grader made of a class.
 *
 * @param seconds on the wall
 */
record Graded(int submissions, double seconds, long wrongWithFullPoints, long rightWithFewer) {

    /**
     * @param points of each submission, by its name; what is lacking has none
     */
    static Graded of(HandedIn handedIn, double seconds, Map<String, Double> points) {
        long wrong = 0;
        long right = 0;
        for (HandedIn.Submission each : handedIn.submissions()) {
            boolean full = points.getOrDefault(each.name(), 0.0) >= each.maxPoints();
            wrong += full && !each.right() ? 1 : 0;
            right += !full && each.right() ? 1 : 0;
        }
        return new Graded(handedIn.submissions().size(), seconds, wrong, right);
    }

    double perMinute() {
        return submissions / seconds * 60;
    }
}
