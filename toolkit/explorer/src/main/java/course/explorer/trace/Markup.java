package course.explorer.trace;

/** Text as it may stand in HTML, in SVG and in a script. */
final class Markup {

    private Markup() {}

    /** Escapes markup and replaces what XML 1.0 cannot hold. */
    static String escape(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        case '"' -> safe.append("&quot;");
                        case '\t', '\n', '\r' -> safe.append(' ');
                        default -> safe.appendCodePoint(inXml(c) ? c : 0xFFFD);
                    }
                });
        return safe.toString();
    }

    private static boolean inXml(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    /** A text as JSON that no HTML parser takes for markup. */
    static String json(String text) {
        var out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            boolean plain = c >= ' ' && c < 0x7F && "\"\\<>&".indexOf(c) < 0;
            out.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
        }
        return out.append('"').toString();
    }

    /** Cuts a text to a number of letters, with an ellipsis. */
    static String fit(String text, int letters) {
        return text.length() <= letters ? text : text.substring(0, letters - 1) + "…";
    }
}
