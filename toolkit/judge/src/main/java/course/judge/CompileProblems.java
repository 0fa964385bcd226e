package course.judge;

import course.judge.compile.CompileResult.CompileError;
import course.judge.compile.PlainWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an author is told of javac's errors: each cause once. */
final class CompileProblems {

    private CompileProblems() {}

    /**
     * Of a line with a syntax error javac often has three to say, and where brackets do not match
     * each error causes the next: then the first alone is told.
     */
    static List<Problem> of(Answer answer, List<CompileError> errors) {
        boolean matched = answer.bracketsMatch();
        List<Problem> problems = new ArrayList<>();
        Set<Long> lines = new HashSet<>();
        for (CompileError error : errors) {
            boolean more = problems.isEmpty() || matched;
            if (more && (PlainWords.isUnknownName(error) || lines.add(error.line()))) {
                String sentence = PlainWords.of(error, answer.outside());
                boolean said = matched || sentence.contains("brace");
                problems.add(
                        new Problem(
                                "NOT_COMPILED",
                                (int) error.line(),
                                sentence
                                        + (said
                                                ? ""
                                                : " The brackets do not match: is a closing brace }"
                                                        + " missing above?")));
            }
        }
        return problems.stream().distinct().toList();
    }
}
