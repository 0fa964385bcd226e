package course.judge.source;

import java.util.ArrayList;
import java.util.List;

/**
 * One token of a Java text (JLS §3.5); comments and white space are none.
 *
 * @param text as it stands in the source, Unicode escapes translated; a literal is one token
 * @param start its first character in the source
 * @param end the character after its last
 */
record Token(String text, int start, int end) {

    boolean is(String other) {
        return text.equals(other);
    }

    boolean isWord() {
        return Character.isJavaIdentifierStart(text.charAt(0));
    }

    /** All of them; what no token begins with is taken as one of a single character. */
    static List<Token> of(String source) {
        return new Reader(source).tokens();
    }

    private static final class Reader {
        /** The source with its Unicode escapes translated (JLS §3.3), and where each stood. */
        private final StringBuilder chars = new StringBuilder();

        private final int[] places;
        private final List<Token> tokens = new ArrayList<>();

        Reader(String source) {
            places = new int[source.length() + 1];
            int at = 0;
            while (at < source.length()) {
                int width = escapeAt(source, at);
                places[chars.length()] = at;
                chars.append(
                        width == 0
                                ? source.charAt(at)
                                : (char) Integer.parseInt(source, at + width - 4, at + width, 16));
                at += Math.max(1, width);
            }
            places[chars.length()] = source.length();
        }

        /** The length of the Unicode escape that begins there, or 0. */
        private static int escapeAt(String source, int at) {
            int end = at + 1;
            while (end < source.length() && source.charAt(end) == 'u') {
                end++;
            }
            boolean escape =
                    source.charAt(at) == '\\'
                            && end > at + 1
                            && backslashesBefore(source, at) % 2 == 0
                            && source.length() >= end + 4
                            && source.substring(end, end + 4).matches("[0-9a-fA-F]{4}");
            return escape ? end + 4 - at : 0;
        }

        private static int backslashesBefore(String source, int at) {
            int first = at;
            while (first > 0 && source.charAt(first - 1) == '\\') {
                first--;
            }
            return at - first;
        }

        List<Token> tokens() {
            int at = 0;
            while (at < chars.length()) {
                char c = chars.charAt(at);
                int end;
                if (Character.isWhitespace(c)) {
                    at++;
                    continue;
                } else if (startsWith("//", at)) {
                    at = lineEnd(at);
                    continue;
                } else if (startsWith("/*", at)) {
                    at = after("*/", at + 2);
                    continue;
                } else if (startsWith("\"\"\"", at)) {
                    end = textBlockEnd(at + 3);
                } else if (c == '"' || c == '\'') {
                    end = literalEnd(at + 1, c);
                } else if (Character.isJavaIdentifierPart(c)) {
                    end = wordEnd(at);
                } else {
                    end = at + 1;
                }
                tokens.add(new Token(chars.substring(at, end), places[at], places[end]));
                at = end;
            }
            return List.copyOf(tokens);
        }

        private boolean startsWith(String text, int at) {
            return chars.length() >= at + text.length()
                    && chars.substring(at, at + text.length()).equals(text);
        }

        private int lineEnd(int from) {
            int at = from;
            while (at < chars.length() && chars.charAt(at) != '\n' && chars.charAt(at) != '\r') {
                at++;
            }
            return at;
        }

        private int after(String text, int from) {
            int found = chars.indexOf(text, from);
            return found < 0 ? chars.length() : found + text.length();
        }

        private int wordEnd(int from) {
            int at = from;
            while (at < chars.length() && Character.isJavaIdentifierPart(chars.charAt(at))) {
                at++;
            }
            return at;
        }

        /** A literal that is not closed ends with its line, as javac takes it. */
        private int literalEnd(int from, char quote) {
            int last = lineEnd(from);
            for (int at = from; at < last; at++) {
                if (chars.charAt(at) == '\\') {
                    at++;
                } else if (chars.charAt(at) == quote) {
                    return at + 1;
                }
            }
            return last;
        }

        private int textBlockEnd(int from) {
            for (int at = from; at < chars.length(); at++) {
                if (chars.charAt(at) == '\\') {
                    at++;
                } else if (startsWith("\"\"\"", at)) {
                    return at + 3;
                }
            }
            return chars.length();
        }
    }
}
