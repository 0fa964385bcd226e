package course.judge.source;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a kernel takes as one step of a cell.
 *
 * @param name of the class, method or variable; of an import or package what stands after the word;
 *     or nothing
 * @param start its first character in the text
 * @param end the character after its last
 * @param tokens the text without comments and white space
 */
public record Snippet(Kind kind, String name, int start, int end, List<String> tokens) {

    /** What a snippet declares or does. */
    public enum Kind {
        PACKAGE,
        IMPORT,
        /** Class, interface, enum, record or annotation. */
        TYPE,
        METHOD,
        /** A statement, an expression or a variable. */
        STATEMENT,
        /** A line for the kernel, such as {@code %maven …}. */
        MAGIC,
        /** No Java: javac can say why. From where brackets do not match, the whole rest is one. */
        BROKEN
    }

    private static final Set<String> TYPE_WORDS = Set.of("class", "interface", "enum", "record");

    public Snippet {
        tokens = List.copyOf(tokens);
    }

    /** The types that it declares, as far as can be seen. */
    public Set<String> declares() {
        return switch (kind) {
            case TYPE -> Set.of(name);
            case BROKEN ->
                    IntStream.range(1, tokens.size())
                            .filter(i -> TYPE_WORDS.contains(tokens.get(i - 1)))
                            .mapToObj(tokens::get)
                            .collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    /** The import on one line, with its semicolon. */
    public String asImport() {
        String text = String.join(" ", tokens).replaceAll("\\R", " ");
        return text.endsWith(";") ? text : text + ";";
    }

    /** The simple name that an import brings in, or nothing if it imports on demand. */
    public String imported() {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return kind != Kind.IMPORT || last.equals("*") || name.startsWith("module ") ? "" : last;
    }
}
