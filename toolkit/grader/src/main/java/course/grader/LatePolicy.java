package course.grader;

import course.grader.policy.DueTime;
import course.judge.BadInput;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What coming late costs, and which of several attempts counts. Immutable.
 *
 * @param due by exercise; {@code *} stands for all others
 * @param grace after the due time, free of charge
 * @param percentPerDay taken off for each day begun after the grace, of the points got
 * @param lateDays that each student has for the whole term, free of charge
 * @param attempts how many count, by exercise; {@code *} stands for all others
 * @param best whether the best attempt counts, not the last
 */
public record LatePolicy(
        Map<String, Instant> due,
        Duration grace,
        int percentPerDay,
        int lateDays,
        Map<String, Integer> attempts,
        boolean best) {

    private static final String ALL = "*";

    private static final Pattern COUNT = Pattern.compile("\\d{1,4}");

    public LatePolicy {
        due = Map.copyOf(due);
        attempts = Map.copyOf(attempts);
        if (percentPerDay < 0 || percentPerDay > 100 || grace.isNegative()) {
            throw new BadInput(
                    "A day late costs between 0 and 100 percent, and the grace is not negative.");
        }
        if (lateDays < 0 || attempts.values().stream().anyMatch(each -> each < 1)) {
            throw new BadInput(
                    "A budget of late days is not negative, and at least one attempt counts.");
        }
    }

    /** Nothing is ever late, and the last attempt counts. */
    public static LatePolicy none() {
        return new LatePolicy(Map.of(), Duration.ZERO, 0, 0, Map.of(), false);
    }

    /** When it is due for all, if it is. */
    public Optional<Instant> dueFor(String exercise) {
        return Optional.ofNullable(due.getOrDefault(exercise, due.get(ALL)));
    }

    /** How many attempts count, if that is limited. */
    public Optional<Integer> attemptsFor(String exercise) {
        return Optional.ofNullable(attempts.getOrDefault(exercise, attempts.get(ALL)));
    }

    /** Days begun since that time and grace; 0 in time. */
    public long daysLate(Instant due, Instant submitted) {
        Instant limit = due.plus(grace);
        return submitted.isAfter(limit)
                ? 1
                        + (Duration.between(limit, submitted).toMillis() - 1)
                                / Duration.ofDays(1).toMillis()
                : 0;
    }

    /** What is left of the points, rounded to hundredths. */
    public double after(long daysLate, int points) {
        double left = points * Math.max(0, 100 - daysLate * percentPerDay) / 100.0;
        return Math.round(left * 100) / 100.0;
    }

    /**
     * With another due time.
     *
     * @param said a time as {@link DueTime} reads it, or {@code none}; an exercise and {@code =}
     *     may stand before it
     */
    public LatePolicy withDue(String said) {
        int equals = said.indexOf('=');
        Map<String, Instant> more = new LinkedHashMap<>(due);
        String exercise = equals < 0 ? ALL : said.substring(0, equals);
        String time = said.substring(equals + 1);
        if (time.equals("none")) {
            more.remove(exercise);
        } else {
            more.put(exercise, DueTime.parse(time));
        }
        return new LatePolicy(more, grace, percentPerDay, lateDays, attempts, best);
    }

    /**
     * With another limit of attempts.
     *
     * @param said a number or {@code none}; an exercise and {@code =} may stand before it
     */
    public LatePolicy withAttempts(String said) {
        int equals = said.indexOf('=');
        String exercise = equals < 0 ? ALL : said.substring(0, equals);
        String count = said.substring(equals + 1);
        Map<String, Integer> more = new LinkedHashMap<>(attempts);
        if (count.equals("none")) {
            more.remove(exercise);
        } else if (COUNT.matcher(count).matches()) {
            more.put(exercise, Integer.valueOf(count));
        } else {
            throw new BadInput("\"" + count + "\" is no number of attempts. Say one, or none.");
        }
        return new LatePolicy(due, grace, percentPerDay, lateDays, more, best);
    }

    public LatePolicy withGrace(Duration grace) {
        return new LatePolicy(due, grace, percentPerDay, lateDays, attempts, best);
    }

    public LatePolicy withPercentPerDay(int percent) {
        return new LatePolicy(due, grace, percent, lateDays, attempts, best);
    }

    public LatePolicy withLateDays(int days) {
        return new LatePolicy(due, grace, percentPerDay, days, attempts, best);
    }

    public LatePolicy withBest(boolean best) {
        return new LatePolicy(due, grace, percentPerDay, lateDays, attempts, best);
    }

    /** For the gradebook, so that the next run knows it. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        due.forEach((exercise, time) -> settings.put("due " + exercise, time.toString()));
        settings.put("grace", grace.toString());
        settings.put("percentPerDay", Integer.toString(percentPerDay));
        settings.put("lateDays", Integer.toString(lateDays));
        attempts.forEach((exercise, count) -> settings.put("attempts " + exercise, "" + count));
        settings.put("counts", best ? "best" : "last");
        return settings;
    }

    static LatePolicy of(Map<String, String> settings) {
        Map<String, Instant> due = new TreeMap<>();
        Map<String, Integer> attempts = new TreeMap<>();
        settings.forEach((name, value) -> {
            if (name.startsWith("due ")) {
                due.put(name.substring(4), Instant.parse(value));
            } else if (name.startsWith("attempts ")) {
                attempts.put(name.substring(9), Integer.valueOf(value));
            }
        });
        return new LatePolicy(
                due,
                Duration.parse(settings.getOrDefault("grace", "PT0S")),
                Integer.parseInt(settings.getOrDefault("percentPerDay", "0")),
                Integer.parseInt(settings.getOrDefault("lateDays", "0")),
                attempts,
                "best".equals(settings.get("counts")));
    }

    /** In words, for a report; nothing if nothing was said. */
    public String inWords() {
        return (lateInWords() + attemptsInWords()).strip();
    }

    private String lateInWords() {
        if (due.isEmpty()) {
            return "";
        }
        return "Due "
                + each(due, Mark::shown)
                + (percentPerDay == 0 ? ". What comes after that" : ". Each day begun after that")
                + (grace.isZero() ? "" : " and " + grace.toMinutes() + " minutes of grace")
                + (percentPerDay == 0
                        ? " is marked as late and keeps its points."
                        : " takes off " + percentPerDay + " %.")
                + (lateDays == 0
                        ? ""
                        : " Late days that everybody has for free: " + lateDays + ".");
    }

    private String attemptsInWords() {
        return attempts.isEmpty()
                ? ""
                : " Attempts that count: the first " + each(attempts, Object::toString) + ".";
    }

    private static <T> String each(Map<String, T> all, Function<T, String> shown) {
        return new TreeMap<>(all)
                .entrySet().stream()
                        .map(each ->
                                (each.getKey().equals(ALL) ? "" : each.getKey() + ": ")
                                        + shown.apply(each.getValue()))
                        .collect(Collectors.joining(", "));
    }
}
