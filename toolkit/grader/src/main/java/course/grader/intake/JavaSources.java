package course.grader.intake;

import course.judge.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Java files as an editor or a build tool keeps them, made into the one text that is judged. The
 * {@code package} that they stand in means nothing here, and is taken out.
 */
final class JavaSources {

    private static final Pattern IMPORT = Pattern.compile("(?m)^[ \\t]*import\\s[^;]*;");

    private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*package\\s+[\\w.]+\\s*;");

    private JavaSources() {}

    /**
     * @param parts at least one, each of a file
     */
    static Answer joined(List<Answer> parts) {
        if (parts.size() == 1) {
            Answer only = parts.getFirst();
            return new Answer(only.place(), only.imports(), withoutPackage(only.source()));
        }
        List<String> bodies = new ArrayList<>();
        Set<String> imports = new TreeSet<>();
        for (Answer each : parts) {
            Matcher matcher = IMPORT.matcher(withoutPackage(each.source()));
            while (matcher.find()) {
                imports.add(matcher.group().strip());
            }
            bodies.add("// " + each.place() + "\n" + matcher.replaceAll(""));
        }
        String places = parts.stream().map(Answer::place).collect(Collectors.joining(", "));
        return new Answer(places, "", String.join(" ", imports) + "\n" + String.join("\n", bodies));
    }

    /** Its lines keep their numbers. */
    private static String withoutPackage(String source) {
        return PACKAGE.matcher(source).replaceFirst("");
    }
}
