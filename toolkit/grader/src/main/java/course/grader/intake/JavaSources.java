package course.grader.intake;

import course.judge.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Java files that make one answer together; a {@code package} that they share means nothing. */
final class JavaSources {

    private static final Pattern IMPORT = Pattern.compile("(?m)^[ \\t]*import\\s[^;]*;");

    private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*package\\s+[\\w.]+\\s*;");

    private JavaSources() {}

    /** One text of several files: the imports of all, then what each declares. */
    static Answer joined(List<Answer> parts) {
        List<String> bodies = new ArrayList<>();
        Set<String> imports = new TreeSet<>();
        for (Answer each : parts) {
            Matcher matcher = IMPORT.matcher(each.source());
            while (matcher.find()) {
                imports.add(matcher.group().strip());
            }
            String body = PACKAGE.matcher(matcher.replaceAll("")).replaceAll("");
            bodies.add("// " + each.place() + "\n" + body);
        }
        String places = parts.stream().map(Answer::place).collect(Collectors.joining(", "));
        return new Answer(places, "", String.join(" ", imports) + "\n" + String.join("\n", bodies));
    }
}
