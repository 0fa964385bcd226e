package course.judge.source;

import course.judge.source.Snippet.Kind;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A cell or file as the compiler gets it: what is no declaration of a type is blanked out, so that
 * every line keeps its number.
 */
public final class CompilableText {

    /** A kernel ignores these before a class; javac wants a file of that name, or forbids them. */
    private static final Set<String> IGNORED = Set.of("public", "protected", "private", "static");

    private static final Set<String> TYPE_WORDS = Set.of("class", "interface", "enum", "record");

    private final Snippets snippets;
    private Predicate<Snippet> leftOut = CompilableText::isNoDeclaration;

    public CompilableText(Snippets snippets) {
        this.snippets = snippets;
    }

    private static boolean isNoDeclaration(Snippet snippet) {
        return switch (snippet.kind()) {
            case PACKAGE, METHOD, STATEMENT, MAGIC -> true;
            case IMPORT, TYPE, BROKEN -> false;
        };
    }

    /** Without these as well. */
    public CompilableText without(Predicate<Snippet> more) {
        List<Snippet> chosen = snippets.all().stream().filter(more).toList();
        leftOut = leftOut.or(chosen::contains);
        return this;
    }

    /** Whether more than imports is left. */
    public boolean declaresSomething() {
        return kept().stream().anyMatch(each -> each.kind() != Kind.IMPORT);
    }

    private List<Snippet> kept() {
        return snippets.all().stream().filter(leftOut.negate()).toList();
    }

    /**
     * Imports below a class, or without their semicolon, go before the first line: there Java wants
     * them.
     */
    public String code() {
        StringBuilder code = new StringBuilder(snippets.text());
        StringBuilder late = new StringBuilder();
        boolean classesBegan = false;
        for (Snippet each : snippets.all()) {
            if (leftOut.test(each)) {
                blank(code, each.start(), each.end());
            } else if (each.kind() != Kind.IMPORT) {
                classesBegan = true;
                blankModifiers(code, each);
            } else if (classesBegan || !each.tokens().getLast().equals(";")) {
                late.append(each.asImport()).append(' ');
                blank(code, each.start(), each.end());
            }
        }
        return late + code.toString();
    }

    private void blankModifiers(StringBuilder code, Snippet type) {
        int open = 0;
        for (Token token : Token.of(snippets.text().substring(type.start(), type.end()))) {
            if (TYPE_WORDS.contains(token.text()) && open == 0) {
                return;
            }
            open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (open == 0 && IGNORED.contains(token.text())) {
                blank(code, type.start() + token.start(), type.start() + token.end());
            }
        }
    }

    private static void blank(StringBuilder code, int start, int end) {
        for (int i = start; i < end; i++) {
            if (code.charAt(i) != '\n') {
                code.setCharAt(i, ' ');
            }
        }
    }
}
