package course.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Holds a fresh run's outputs against the committed ones, as strictly as the cell says in {@code
 * metadata.course.output} and {@code expect} (see docs/notebooks.md).
 */
final class OutputCheck {

    /** Signs that a terminal or a JVM puts into text and that differ from run to run. */
    private static final Pattern ANSI = Pattern.compile("\\e\\[[0-9;]*m");

    /** Snippets are numbered; a start-up script more or less shifts the numbers. */
    private static final Pattern SNIPPET = Pattern.compile("REPL\\.\\$JShell\\$\\w+\\$");

    private static final Set<String> STEPPER = Set.of("text/html", "image/svg+xml", "text/plain");

    private final Cell cell;
    private final List<Finding> findings = new ArrayList<>();

    private OutputCheck(Cell cell) {
        this.cell = cell;
    }

    /** What differs; empty when the fresh outputs are what the cell promises. */
    static List<Finding> compare(Cell cell, List<Output> fresh) {
        OutputCheck check = new OutputCheck(cell);
        check.compare(cell.outputs(), fresh);
        return check.findings;
    }

    private void compare(List<Output> committed, List<Output> fresh) {
        String mode = cell.course().path("output").asText("same");
        String before = text(committed);
        String now = text(fresh);
        switch (mode) {
            case "same" -> requireEqual("text", before, now);
            case "any-order" ->
                    requireEqual("lines, in any order", sortedLines(before), sortedLines(now));
            case "varies" -> requireInvariant(before + now);
            default ->
                    add(
                            "metadata.course.output is \"" + mode + "\"",
                            "Write same, any-order or varies.");
        }
        requireEqual("kinds of output", kinds(committed), kinds(fresh));
        requireEqual("exception", exceptions(committed), exceptions(fresh));
        for (JsonNode line : cell.course().path("expect")) {
            requireLine(line.asText(), before, "committed");
            requireLine(line.asText(), now, "fresh");
        }
    }

    private void requireInvariant(String text) {
        if (!text.isBlank() && cell.course().path("expect").isEmpty()) {
            add(
                    "it varies and says nothing that holds in every run",
                    "Add metadata.course.expect: a list of regular expressions for whole lines.");
        }
    }

    private void requireLine(String regex, String text, String which) {
        try {
            Pattern line = Pattern.compile(regex);
            if (text.lines().noneMatch(printed -> isLike(printed, line))) {
                add("no line of the " + which + " output matches \"" + regex + "\"", quoted(text));
            }
        } catch (PatternSyntaxException e) {
            add("metadata.course.expect is no regular expression: " + regex, e.getMessage());
        }
    }

    /** White space around a line is layout, so the expression need not say it. */
    private static boolean isLike(String printed, Pattern line) {
        return line.matcher(printed).matches() || line.matcher(printed.strip()).matches();
    }

    private void requireEqual(String what, String before, String now) {
        if (!before.equals(now)) {
            add(
                    "a fresh run gives other " + what,
                    "committed: "
                            + quoted(before)
                            + "\n    fresh:     "
                            + quoted(now)
                            + "\n    ./course refresh it; if it differs each time, say so in"
                            + " metadata.course.output.");
        }
    }

    private void add(String what, String mend) {
        findings.add(Finding.in(cell, 0, "output", what, mend));
    }

    /**
     * Printed text and plain text of values. Of that which stands in for a picture nothing, unless
     * it is a picture to step through: then how its first line begins, which is the verdict.
     */
    static String text(List<Output> outputs) {
        StringBuilder text = new StringBuilder();
        for (Output output : outputs) {
            switch (output) {
                case Output.Stream stream -> text.append(stream.text());
                case Output.Display display -> appendPlain(display.data(), text);
                case Output.Result result -> appendPlain(result.data(), text);
                case Output.Failure failure -> {
                    // compared by class and message
                }
            }
        }
        return SNIPPET.matcher(ANSI.matcher(text).replaceAll("")).replaceAll("").stripTrailing();
    }

    private static void appendPlain(Map<String, String> data, StringBuilder text) {
        if (data.keySet().equals(Set.of("text/plain"))) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            text.append(data.get("text/plain")).append('\n');
        } else if (data.keySet().equals(STEPPER)) {
            String first = data.get("text/plain").lines().findFirst().orElse("");
            text.append(first.replaceFirst(":.*", "")).append('\n');
        }
    }

    private static String sortedLines(String text) {
        return String.join("\n", Arrays.stream(text.split("\n")).sorted().toList());
    }

    private static String kinds(List<Output> outputs) {
        TreeSet<String> kinds = new TreeSet<>();
        for (Output output : outputs) {
            switch (output) {
                case Output.Stream stream -> kinds.add(stream.name());
                case Output.Display display -> kinds.addAll(display.data().keySet());
                case Output.Result result -> kinds.addAll(result.data().keySet());
                case Output.Failure failure -> kinds.add("exception");
            }
        }
        return String.join(", ", kinds);
    }

    private static String exceptions(List<Output> outputs) {
        StringBuilder text = new StringBuilder();
        for (Output output : outputs) {
            if (output instanceof Output.Failure failure) {
                text.append(failure.name()).append(": ").append(failure.message().strip());
            }
        }
        return SNIPPET.matcher(text).replaceAll("");
    }

    private static String quoted(String text) {
        String shown = text.length() > 1500 ? text.substring(0, 1500) + " …" : text;
        return shown.isEmpty() ? "(nothing)" : "\"" + shown + "\"";
    }
}
