package course.tests.grader;

import java.util.Set;

/**
 * One hostile or unlucky answer and what must become of it.
 *
 * @param name what it tries; also the student who hands it in
 * @param file its name, which says how it is read
 * @param source the text of the answer
 * @param kinds any of which is right; PASSED where it does no harm and keeps every promise
 */
record Attack(String name, String file, String source, Set<String> kinds) {

    /** The body of {@code int answer()}, in a cell. */
    static Attack body(String name, String statements, String... kinds) {
        return cell(
                name,
                "class Question {\n  int answer() throws Exception {\n    "
                        + statements
                        + "\n  }\n  List<Integer> all() { return List.of(42); }\n}\n",
                kinds);
    }

    /** A whole cell. */
    static Attack cell(String name, String source, String... kinds) {
        return new Attack(name, "01-answer.ipynb", source, Set.of(kinds));
    }

    /** Statements that are refused before they are run; an answer of 42 would follow. */
    static Attack refused(String name, String statements) {
        return body(name, statements + " return 42;", "REFUSED");
    }
}
