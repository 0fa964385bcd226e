package course.tests.exercises;

import course.judge.Judgement;
import course.judge.Problem;
import course.judge.TestResult;
import course.judge.TraceStep;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What no sentence for a learner may look like: English that only a template writes, names that
 * only this toolkit knows, one word for many things.
 */
final class Wording {

    private static final Map<Pattern, String> BAD =
            Map.ofEntries(
                    bad("\\b(are|eat|were|have|came|called) is\\b", "two verbs"),
                    bad("\\b(is|are|was) (is|are|was|gives)\\b", "two verbs"),
                    bad("whether \\w+ was called", "a value is missing"),
                    bad("\\bthread thread\\b", "a word twice"),
                    bad("\\b1 (schedules|threads|times|points|steps|tasks|workers)\\b", "plural"),
                    bad("\\b(a|the|is|of|to|and) \\1\\b", "a word twice"),
                    bad("\\(nothing\\)|\\bnull null\\b|\\bundefined\\b", "no value"),
                    bad("is (true|false), it should be", "a boolean is no sentence"),
                    bad("^(passes|gives to|cannot pass) ", "a gate's word"),
                    bad("\\ba lambda \\d|\\ban? (lock|latch|semaphore) \\d", "article and number"),
                    bad("\\.java:(-1|0)\\b|, line (-1|0)\\b", "no line"),
                    bad("\\$\\$?\\w|\\bsim\\.|\\bREPL\\b", "a name of the toolkit's own"),
                    bad("\\belement \\[\\d+\\] of an array\\b", "an array without its name"),
                    bad("==>|expected: <|but was: <", "an assertion's own wording"),
                    bad("  |\\.\\.(?!\\.)| [,;.](?!\\.)|\\?\\.", "spaces and stops"));

    /** A condition is called like its field, so its lock is never what is waited on. */
    private static final Pattern ON_A_LOCK =
            Pattern.compile("signal on (ReentrantLock|a lock)|notified on ReentrantLock");

    /** Values, whose spaces and words are not the sentence's. */
    private static final Pattern LIST = Pattern.compile("\\[[^\\[\\]]*,[^\\[\\]]*]");

    private static final Pattern VALUES =
            Pattern.compile("(?s)\\b(is|gives) (?!true|false).*, it should be .*");

    private Wording() {}

    private static Map.Entry<Pattern, String> bad(String pattern, String why) {
        return Map.entry(Pattern.compile(pattern), why);
    }

    /** What is wrong with the sentences of a judgement; usually nothing. */
    static List<String> slips(Judgement judgement) {
        return sentences(judgement).flatMap(Wording::slips).distinct().toList();
    }

    private static Stream<String> sentences(Judgement judgement) {
        Stream<String> told =
                judgement.tests().stream()
                        .flatMap(test ->
                                Stream.concat(
                                        Stream.of(test.message(), test.explanation()), rows(test)));
        return Stream.concat(judgement.problems().stream().map(Problem::sentence), told)
                .map(sentence -> LIST.matcher(sentence).replaceAll("[…]"))
                .map(sentence -> VALUES.matcher(sentence).replaceAll("$1 …, it should be …"));
    }

    /** What a program prints or a value holds is its own. */
    private static Stream<String> rows(TestResult test) {
        return test.trace().stream()
                .map(TraceStep::action)
                .filter(action -> !action.startsWith("prints "))
                .map(action -> action.replaceAll("\"[^\"]*\"", "\"\""));
    }

    private static Stream<String> slips(String sentence) {
        Stream<String> lock =
                ON_A_LOCK.matcher(sentence).find()
                        ? Stream.of("a lock is no condition: " + sentence)
                        : Stream.empty();
        return Stream.concat(
                lock,
                BAD.entrySet().stream()
                        .filter(bad -> bad.getKey().matcher(sentence).find())
                        .map(bad -> bad.getValue() + ": " + sentence));
    }
}
