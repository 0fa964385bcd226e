package course.grader.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Java text says, without its comments and white space; of any text, also one that does not
 * compile. Stateless.
 */
public final class JavaText {

    /** A comment, a text block, a string, a character, a word, or any other sign. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "//[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z)"
                            + "|\"\"\"(?s:.*?)(?:(?<!\\\\)\"\"\"|\\z)"
                            + "|\"(?:\\\\.|[^\"\\\\\\n])*+\"?|'(?:\\\\.|[^'\\\\\\n])*+'?"
                            + "|[\\p{L}\\p{N}_$]++|\\S");

    private static final Set<String> KINDS = Set.of("class", "interface", "enum", "record");

    /** What may stand behind a type's name; in prose something else does. */
    private static final Set<String> AFTER_NAME =
            Set.of("{", "<", "(", "extends", "implements", "permits");

    private JavaText() {}

    /**
     * The tokens with one space between; equal for texts that differ in layout or comments only.
     */
    public static String code(String source) {
        return String.join(" ", tokens(source));
    }

    /** The names of the types that stand at the top, in alphabetical order. */
    static Set<String> types(String source) {
        Set<String> types = new TreeSet<>();
        List<String> tokens = tokens(source);
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.equals("{")) {
                depth++;
            } else if (token.equals("}")) {
                depth--;
            } else if (depth == 0 && i + 2 < tokens.size() && isType(tokens, i)) {
                types.add(tokens.get(i + 1));
            }
        }
        return types;
    }

    /** {@code record} is a word like any other elsewhere, and {@code .class} is no declaration. */
    private static boolean isType(List<String> tokens, int i) {
        boolean name = Character.isJavaIdentifierStart(tokens.get(i + 1).charAt(0));
        boolean free = i == 0 || !tokens.get(i - 1).equals(".");
        return KINDS.contains(tokens.get(i))
                && name
                && free
                && AFTER_NAME.contains(tokens.get(i + 2));
    }

    private static List<String> tokens(String source) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            String token = matcher.group();
            if (!token.startsWith("//") && !token.startsWith("/*")) {
                tokens.add(token);
            }
        }
        return tokens;
    }
}
