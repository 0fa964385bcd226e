package course.grader.report;

import java.util.Map;

/**
 * What the pages say of a class beside its marks.
 *
 * @param course its title
 * @param maxima the points of each exercise that somebody handed in
 * @param policy what being late costs, in words, or nothing
 * @param hints a first one for each exercise, where there is one
 */
public record AboutClass(
        String course, Map<String, Integer> maxima, String policy, Map<String, String> hints) {

    /** Of all of them. */
    public int maxPoints() {
        return maxima.values().stream().mapToInt(Integer::intValue).sum();
    }
}
