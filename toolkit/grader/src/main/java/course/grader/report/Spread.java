package course.grader.report;

import course.grader.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * How the points of a class spread over one exercise: the median, and how many have how many, as a
 * picture and as text.
 */
final class Spread {

    /** A bar a point up to here, else a bar for each tenth of the points. */
    private static final int MOST_BARS = 13;

    private static final int WIDTH = 130;
    private static final int HEIGHT = 32;

    private final String name;
    private final int most;
    private final List<Double> points = new ArrayList<>();
    private int handedIn;
    private int passed;

    Spread(String name, int most) {
        this.name = name;
        this.most = most;
    }

    /** What has no points counts as handed in only. */
    void add(Mark mark) {
        handedIn++;
        passed += mark.attempt().verdict().equals("PASSED") ? 1 : 0;
        if (mark.hasPoints()) {
            points.add(mark.points());
        }
    }

    private String median() {
        if (points.isEmpty()) {
            return "–";
        }
        Collections.sort(points);
        int middle = points.size() / 2;
        double median =
                points.size() % 2 == 1
                        ? points.get(middle)
                        : (points.get(middle - 1) + points.get(middle)) / 2;
        return Mark.shown(Math.round(median * 100) / 100.0);
    }

    private int bars() {
        return most < MOST_BARS ? most + 1 : 11;
    }

    private int[] counts() {
        int[] counts = new int[bars()];
        for (double each : points) {
            double share = most == 0 ? 0 : Math.clamp(each / most, 0, 1);
            counts[(int) Math.round(share * (counts.length - 1))]++;
        }
        return counts;
    }

    /** For the template: numbers, the bars of the picture, and the same as text. */
    Map<String, Object> view() {
        Map<String, Object> view = new HashMap<>();
        view.put("name", name);
        view.put("anchor", "x-" + name);
        view.put("handedIn", handedIn);
        view.put("passed", passed);
        view.put("median", median());
        view.put("most", most);
        view.put("bars", drawn(counts()));
        view.put("asText", asText(counts()));
        return view;
    }

    private List<Map<String, Object>> drawn(int[] counts) {
        int highest = 1;
        for (int count : counts) {
            highest = Math.max(highest, count);
        }
        int step = WIDTH / counts.length;
        List<Map<String, Object>> bars = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            int height = counts[i] == 0 ? 0 : Math.max(2, counts[i] * HEIGHT / highest);
            bars.add(
                    Map.of(
                            "x",
                            i * step,
                            "y",
                            HEIGHT - height,
                            "width",
                            step - 2,
                            "height",
                            height));
        }
        return bars;
    }

    private String asText(int[] counts) {
        var text = new StringJoiner("; ");
        text.setEmptyValue("nobody has points yet");
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                String which = most < MOST_BARS ? i + "" : "about " + Math.round(most * i / 10.0);
                text.add(
                        which
                                + (i == 1 && most < MOST_BARS ? " point: " : " points: ")
                                + counts[i]);
            }
        }
        return text.toString();
    }
}
