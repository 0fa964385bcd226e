package course.judge.source;

import course.judge.source.Snippet.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Splits one text into snippets; used once. */
final class Splitter {

    private static final Set<String> MODIFIERS =
            Set.of(
                    "public",
                    "protected",
                    "private",
                    "static",
                    "abstract",
                    "final",
                    "sealed",
                    "strictfp",
                    "synchronized",
                    "native",
                    "default",
                    "transient",
                    "volatile");

    private static final Set<String> STATEMENTS =
            Set.of(
                    "if",
                    "for",
                    "while",
                    "do",
                    "try",
                    "switch",
                    "synchronized",
                    "throw",
                    "return",
                    "break",
                    "continue",
                    "assert",
                    "yield",
                    "static",
                    "new",
                    "{");

    private static final Set<String> BEGINS_DECLARATION =
            Set.of("import", "package", "public", "abstract", "class", "interface", "enum");

    private static final Set<String> GOES_ON = Set.of("else", "catch", "finally");

    private final String text;
    private final List<Token> tokens;
    private final List<Snippet> found = new ArrayList<>();
    private int at;
    private boolean broken;

    /** Whether the snippet just read is nothing that Java has, such as {@code clas A {}}. */
    private boolean noJava;

    Splitter(String text) {
        this.text = text;
        this.tokens = Token.of(text);
    }

    Snippets split() {
        while (at < tokens.size() && !broken) {
            if (here(0).equals(";")) {
                at++;
            } else if (here(0).equals("%") && beginsLine(at)) {
                magic();
            } else {
                snippet();
            }
        }
        return new Snippets(text, found);
    }

    private String here(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead).text() : "";
    }

    private boolean beginsLine(int index) {
        int start = tokens.get(index).start();
        int line = text.lastIndexOf('\n', start - 1) + 1;
        return text.substring(line, start).isBlank();
    }

    private void magic() {
        int start = tokens.get(at).start();
        int end = text.indexOf('\n', start);
        int last = end < 0 ? text.length() : end;
        found.add(new Snippet(Kind.MAGIC, "", start, last, List.of("%")));
        while (at < tokens.size() && tokens.get(at).start() < last) {
            at++;
        }
    }

    private void snippet() {
        int first = at;
        skipModifiers();
        String word = here(0);
        if (word.equals("import") || word.equals("package")) {
            boolean isImport = word.equals("import");
            end(false);
            add(isImport ? Kind.IMPORT : Kind.PACKAGE, first, name(first + 1));
        } else if (typeName().isPresent()) {
            String name = typeName().get();
            body();
            add(Kind.TYPE, first, name);
        } else if (STATEMENTS.contains(word)) {
            statement();
            add(Kind.STATEMENT, first, "");
        } else {
            noJava = false;
            Optional<String> method = end(true);
            add(
                    noJava ? Kind.BROKEN : method.isPresent() ? Kind.METHOD : Kind.STATEMENT,
                    first,
                    method.orElseGet(() -> variable(first)));
        }
    }

    private String name(int from) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < at && !tokens.get(i).is(";"); i++) {
            name.append(name.isEmpty() || tokens.get(i).is(".") ? "" : separator(name));
            name.append(tokens.get(i).text());
        }
        return name.toString();
    }

    /** The name of the variable that is declared there, or nothing. */
    private String variable(int first) {
        for (int i = first + 1; i < at && !"({:".contains(tokens.get(i).text()); i++) {
            boolean ends = i + 1 == at || tokens.get(i + 1).is("=") || tokens.get(i + 1).is(";");
            Token before = tokens.get(i - 1);
            if (tokens.get(i).isWord() && ends) {
                return before.isWord() || before.is(">") || before.is("]")
                        ? tokens.get(i).text()
                        : "";
            }
        }
        return "";
    }

    private static String separator(StringBuilder before) {
        return before.charAt(before.length() - 1) == '.' ? "" : " ";
    }

    private void add(Kind kind, int first, String name) {
        List<Token> own = tokens.subList(first, broken ? tokens.size() : at);
        found.add(
                new Snippet(
                        broken ? Kind.BROKEN : kind,
                        broken ? "" : name,
                        own.getFirst().start(),
                        own.getLast().end(),
                        own.stream().map(Token::text).toList()));
    }

    private void skipModifiers() {
        while (true) {
            boolean annotation = here(0).equals("@") && !here(1).equals("interface");
            boolean nonSealed =
                    here(0).equals("non") && here(1).equals("-") && here(2).equals("sealed");
            boolean block = here(1).equals("{") || here(1).equals("(");
            if (annotation) {
                skipAnnotation();
            } else if (nonSealed) {
                at += 3;
            } else if (MODIFIERS.contains(here(0)) && !block) {
                at++;
            } else {
                return;
            }
        }
    }

    private void skipAnnotation() {
        at += 2;
        while (here(0).equals(".")) {
            at += 2;
        }
        at = Math.min(at, tokens.size());
        if (here(0).equals("(")) {
            skipBrackets();
        }
    }

    /** The name of the type whose declaration begins here, after its modifiers. */
    private Optional<String> typeName() {
        int skipped = here(0).equals("@") ? 1 : 0;
        boolean type =
                switch (here(skipped)) {
                    case "class", "interface", "enum" -> true;
                    case "record" -> here(2).equals("(") || here(2).equals("<");
                    default -> false;
                };
        return Optional.of(here(skipped + 1))
                .filter(name -> type && !name.isEmpty())
                .filter(name -> Character.isJavaIdentifierStart(name.charAt(0)));
    }

    /** Up to the end of the next block in braces. */
    private void body() {
        while (at < tokens.size() && !broken && !here(0).equals("{")) {
            skipOne();
        }
        skipOne();
    }

    private void statement() {
        boolean loop = here(0).equals("do");
        boolean expression = Set.of("new", "throw", "return", "yield").contains(here(0));
        do {
            boolean block = false;
            while (at < tokens.size() && !broken && !here(0).equals(";") && !block) {
                block = here(0).equals("{") && !expression;
                skipOne();
            }
            if (here(0).equals(";")) {
                at++;
            }
        } while (!broken && (GOES_ON.contains(here(0)) || loop && here(0).equals("while")));
    }

    /**
     * Up to the semicolon, or to the end of the body if it is a method, whose name is returned; a
     * missing semicolon before the next declaration is forgiven, as the kernel does.
     */
    private Optional<String> end(boolean mayBeMethod) {
        int first = at;
        boolean value = false;
        String name = "";
        while (at < tokens.size() && !broken) {
            String word = here(0);
            if (word.equals(";")) {
                at++;
                return Optional.empty();
            }
            boolean afterDot = at > first && tokens.get(at - 1).is(".");
            if (at > first && BEGINS_DECLARATION.contains(word) && !afterDot) {
                return Optional.empty();
            }
            if (word.equals("{") && mayBeMethod && !value && at > first) {
                skipOne();
                noJava = name.isEmpty();
                return Optional.of(name);
            }
            if (at > first && tokens.get(at - 1).is(":") && STATEMENTS.contains(word)) {
                statement();
                return Optional.empty();
            }
            value = value || word.equals("=") || word.equals(">") && at > 0 && isArrow();
            if (word.equals("(") && name.isEmpty() && at > 0 && tokens.get(at - 1).isWord()) {
                name = tokens.get(at - 1).text();
            }
            skipOne();
        }
        return Optional.empty();
    }

    private boolean isArrow() {
        Token before = tokens.get(at - 1);
        return before.is("-") && before.end() == tokens.get(at).start();
    }

    /** One token, or all that stands in the brackets which it opens. */
    private void skipOne() {
        if (at < tokens.size()) {
            switch (here(0)) {
                case "(", "[", "{" -> skipBrackets();
                case ")", "]", "}" -> broken = true;
                default -> at++;
            }
        }
    }

    private void skipBrackets() {
        var open = new java.util.ArrayDeque<String>();
        do {
            String word = here(0);
            switch (word) {
                case "(" -> open.push(")");
                case "[" -> open.push("]");
                case "{" -> open.push("}");
                case ")", "]", "}" -> {
                    if (!word.equals(open.pop())) {
                        broken = true;
                        return;
                    }
                }
                default -> {}
            }
            at++;
        } while (!open.isEmpty() && at < tokens.size());
        if (!open.isEmpty()) {
            broken = true;
        }
    }
}
