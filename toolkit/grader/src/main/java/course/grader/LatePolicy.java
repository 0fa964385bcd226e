package course.grader;

import course.grader.policy.DueTime;
import course.judge.BadInput;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What coming late costs, and which of several attempts counts. Immutable.
 *
 * @param due by exercise; {@code *} stands for all others
 * @param grace after the due time, free of charge
 * @param percentPerDay taken off for each day begun after the grace, of the points got
 * @param best whether the best attempt counts, not the last
 */
public record LatePolicy(
        Map<String, Instant> due, Duration grace, int percentPerDay, boolean best) {

    private static final String ALL = "*";

    public LatePolicy {
        due = Map.copyOf(due);
        if (percentPerDay < 0 || percentPerDay > 100 || grace.isNegative()) {
            throw new BadInput(
                    "A day late costs between 0 and 100 percent, and the grace is not negative.");
        }
    }

    /** Nothing is ever late, and the last attempt counts. */
    public static LatePolicy none() {
        return new LatePolicy(Map.of(), Duration.ZERO, 0, false);
    }

    /** Days begun since due time and grace; 0 in time. */
    public long daysLate(String exercise, Instant submitted) {
        Instant limit = due.getOrDefault(exercise, due.get(ALL));
        if (limit == null || !submitted.isAfter(limit.plus(grace))) {
            return 0;
        }
        return 1
                + (Duration.between(limit.plus(grace), submitted).toMillis() - 1)
                        / Duration.ofDays(1).toMillis();
    }

    /** What is left of the points, rounded to hundredths. */
    public double after(long daysLate, int points) {
        double left = points * Math.max(0, 100 - daysLate * percentPerDay) / 100.0;
        return Math.round(left * 100) / 100.0;
    }

    /**
     * With another due time.
     *
     * @param said a time as {@link DueTime} reads it; an exercise and {@code =} may stand before it
     */
    public LatePolicy withDue(String said) {
        int equals = said.indexOf('=');
        Map<String, Instant> more = new LinkedHashMap<>(due);
        more.put(
                equals < 0 ? ALL : said.substring(0, equals),
                DueTime.parse(said.substring(equals + 1)));
        return new LatePolicy(more, grace, percentPerDay, best);
    }

    public LatePolicy withGrace(Duration grace) {
        return new LatePolicy(due, grace, percentPerDay, best);
    }

    public LatePolicy withPercentPerDay(int percent) {
        return new LatePolicy(due, grace, percent, best);
    }

    public LatePolicy withBest(boolean best) {
        return new LatePolicy(due, grace, percentPerDay, best);
    }

    /** For the gradebook, so that the next run knows it. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        due.forEach((exercise, time) -> settings.put("due " + exercise, time.toString()));
        settings.put("grace", grace.toString());
        settings.put("percentPerDay", Integer.toString(percentPerDay));
        settings.put("counts", best ? "best" : "last");
        return settings;
    }

    static LatePolicy of(Map<String, String> settings) {
        Map<String, Instant> due = new TreeMap<>();
        settings.forEach((name, value) -> {
            if (name.startsWith("due ")) {
                due.put(name.substring(4), Instant.parse(value));
            }
        });
        return new LatePolicy(
                due,
                Duration.parse(settings.getOrDefault("grace", "PT0S")),
                Integer.parseInt(settings.getOrDefault("percentPerDay", "0")),
                "best".equals(settings.get("counts")));
    }

    /** In words, for a report; nothing if nothing was said. */
    public String inWords() {
        if (due.isEmpty()) {
            return "";
        }
        String times =
                new TreeMap<>(due)
                        .entrySet().stream()
                                .map(each ->
                                        (each.getKey().equals(ALL) ? "" : each.getKey() + ": ")
                                                + Mark.shown(each.getValue()))
                                .collect(Collectors.joining(", "));
        return "Due "
                + times
                + ". Each day begun after that"
                + (grace.isZero() ? "" : " and " + grace.toMinutes() + " minutes of grace")
                + " takes off "
                + percentPerDay
                + " %.";
    }
}
