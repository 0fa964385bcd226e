package course.notebook.lint;

import course.notebook.Cell;
import course.notebook.Finding;
import course.notebook.Notebook;
import course.notebook.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the committed outputs must not hold, or must. */
public final class OutputRules {

    private static final Pattern IDENTITY = Pattern.compile("[\\w$.\\[;]+@[0-9a-f]{5,8}\\b");
    private static final Pattern MACHINE_PATH =
            Pattern.compile(
                    "(?<![\\w.])(/(home|root|work|tmp|Users|usr/lib/jvm)/[\\w.-]+|[A-Z]:\\\\\\w+)");

    private OutputRules() {}

    public static List<Finding> check(Notebook notebook) {
        List<Finding> findings = new ArrayList<>();
        for (Cell cell : notebook.codeCells()) {
            if (!cell.source().isBlank() && cell.json().path("execution_count").isNull()) {
                findings.add(
                        Finding.in(
                                cell,
                                0,
                                "not-run",
                                "the cell was never run",
                                "./course refresh " + notebook.file()));
            }
            for (Output output : cell.outputs()) {
                check(cell, output, findings);
            }
        }
        return findings;
    }

    private static void check(Cell cell, Output output, List<Finding> findings) {
        switch (output) {
            case Output.Stream stream -> checkText(cell, stream.text(), findings);
            case Output.Display display -> checkBundle(cell, display.data(), findings);
            case Output.Result result -> {
                checkBundle(cell, result.data(), findings);
                checkIdentity(cell, result.data().getOrDefault("text/plain", ""), findings);
            }
            case Output.Failure failure -> {
                if (!cell.hasTag("raises-exception")) {
                    findings.add(
                            Finding.in(
                                    cell,
                                    0,
                                    "error-output",
                                    "its committed output is an error: " + failure.message(),
                                    "Mend it and refresh, or tag it raises-exception."));
                }
            }
        }
    }

    private static void checkBundle(Cell cell, Map<String, String> data, List<Finding> findings) {
        checkText(cell, data.getOrDefault("text/plain", ""), findings);
        String svg = data.get("image/svg+xml");
        if (svg != null && !svg.contains("<title")) {
            findings.add(
                    Finding.in(
                            cell,
                            0,
                            "text-alternative",
                            "its picture has no <title>, so nobody can hear it read",
                            "Give the SVG a title."));
        }
    }

    private static void checkIdentity(Cell cell, String text, List<Finding> findings) {
        Matcher identity = IDENTITY.matcher(text);
        if (identity.matches()) {
            findings.add(
                    Finding.in(
                            cell,
                            0,
                            "identity-hash",
                            "it shows " + identity.group() + ", which says nothing and changes",
                            "Assign the value (`var x = …`), or print what matters."));
        }
    }

    private static void checkText(Cell cell, String text, List<Finding> findings) {
        Matcher path = MACHINE_PATH.matcher(text);
        if (path.find()) {
            findings.add(
                    Finding.in(
                            cell,
                            0,
                            "machine-path",
                            "its output names a path of one machine: " + path.group(),
                            "Print the file's name only."));
        }
    }
}
