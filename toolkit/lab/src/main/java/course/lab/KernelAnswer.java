package course.lab;

import course.judge.Answer;
import course.judge.Assignment;
import course.judge.BadInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;

/**
 * The answer as it stands in a kernel: the classes that the exercise's answer cell declares, in the
 * form in which they were last run, with the classes of the session that they name, and the
 * session's imports.
 */
final class KernelAnswer {

    private static final Pattern DECLARATION =
            Pattern.compile("\\b(?:class|interface|enum|record)\\s+(\\w+)");

    private KernelAnswer() {}

    /**
     * @throws BadInput if the answer cell was not run in this kernel
     */
    static Answer of(JShell kernel, Assignment assignment) {
        Map<String, String> types = typesOf(kernel);
        Set<String> wanted = topLevelTypes(Answer.read(assignment.notebook()).source());
        List<String> missing = wanted.stream().filter(name -> !types.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new BadInput(
                    "Run the answer cell first (Shift+Enter): this kernel does not know "
                            + String.join(", ", missing)
                            + " yet.");
        }
        String classes =
                withWhatTheyName(wanted, types).stream()
                        .map(types::get)
                        .collect(Collectors.joining("\n\n"));
        return new Answer("your answer", imports(kernel), classes + "\n");
    }

    /** Whether two answers have the same text but for white space, comments and imports. */
    static boolean sameCode(Answer one, Answer other) {
        return tokens(one.source()).equals(tokens(other.source()));
    }

    private static String tokens(String source) {
        return source.replaceAll("(?m)^\\s*import\\s[^;]*;", "")
                .replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", "")
                .replaceAll("\\s+", "");
    }

    private static Map<String, String> typesOf(JShell kernel) {
        Map<String, String> types = new LinkedHashMap<>();
        kernel.snippets()
                .filter(TypeDeclSnippet.class::isInstance)
                .filter(snippet -> kernel.status(snippet).isDefined())
                .map(TypeDeclSnippet.class::cast)
                .forEach(type -> types.put(type.name(), type.source().strip()));
        return types;
    }

    private static Set<String> topLevelTypes(String source) {
        Set<String> names = new LinkedHashSet<>();
        source.lines()
                .filter(line -> !line.isEmpty() && !Character.isWhitespace(line.charAt(0)))
                .map(DECLARATION::matcher)
                .forEach(match -> {
                    if (match.find()) {
                        names.add(match.group(1));
                    }
                });
        return names;
    }

    private static Set<String> withWhatTheyName(Set<String> wanted, Map<String, String> types) {
        Set<String> all = new LinkedHashSet<>(wanted);
        List<String> open = new ArrayList<>(wanted);
        while (!open.isEmpty()) {
            String source = types.get(open.removeLast());
            for (String name : types.keySet()) {
                if (Pattern.compile("\\b" + name + "\\b").matcher(source).find() && all.add(name)) {
                    open.add(name);
                }
            }
        }
        return all;
    }

    /** The imports in force but for the toolkit's and the kernel's own, which no answer may use. */
    private static String imports(JShell kernel) {
        return kernel.snippets()
                        .filter(ImportSnippet.class::isInstance)
                        .filter(snippet -> kernel.status(snippet) == Snippet.Status.VALID)
                        .map(snippet -> snippet.source().strip())
                        .filter(text -> text.matches("import\\s+(static\\s+)?java\\..*"))
                        .map(text -> text.endsWith(";") ? text : text + ";")
                        .distinct()
                        .collect(Collectors.joining(" "))
                + " ";
    }
}
