package course.lab;

import course.judge.Answer;
import course.judge.Assignment;
import course.judge.BadInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private KernelAnswer() {}

    /**
     * @param saved the learner's own copy as it was last saved, if there is one
     * @throws BadInput if the answer cell was not run in this kernel
     */
    static Answer of(JShell kernel, Assignment assignment, Optional<Answer> saved) {
        Map<String, String> types = typesOf(kernel);
        Answer given = Answer.read(assignment.notebook());
        Set<String> wanted = given.classes();
        List<String> missing = wanted.stream().filter(name -> !types.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new BadInput(
                    "Run the answer cell first (Shift+Enter): this kernel does not know "
                            + String.join(", ", missing)
                            + " yet.");
        }
        return Answer.ofKernel(wanted, types, imports(kernel), saved.orElse(given));
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

    /** The imports in force but for the toolkit's and the kernel's own, which no answer may use. */
    static String imports(JShell kernel) {
        return kernel.snippets()
                        .filter(ImportSnippet.class::isInstance)
                        .filter(snippet -> kernel.status(snippet) == Snippet.Status.VALID)
                        .map(snippet -> snippet.source().strip())
                        .filter(text -> text.matches("import\\s+((static|module)\\s+)?java\\..*"))
                        .map(text -> text.endsWith(";") ? text : text + ";")
                        .distinct()
                        .collect(Collectors.joining(" "))
                + " ";
    }
}
