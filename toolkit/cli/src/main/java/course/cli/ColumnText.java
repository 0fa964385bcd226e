package course.cli;

import org.jline.utils.WCWidth;

/** Text in a column of a terminal, where a Chinese letter takes two places and an accent none. */
final class ColumnText {

    private ColumnText() {}

    /** How many places it takes. */
    static int width(String text) {
        return text.codePoints().map(ColumnText::width).sum();
    }

    private static int width(int letter) {
        return Math.max(0, WCWidth.wcwidth(letter));
    }

    /** Exactly so wide: with blanks behind it, or cut off with an ellipsis. */
    static String fit(String text, int places) {
        int over = width(text) - places;
        return over <= 0 ? text + " ".repeat(-over) : fit(cut(text, places - 1) + "…", places);
    }

    private static String cut(String text, int places) {
        var kept = new StringBuilder();
        int left = places;
        for (int letter : text.codePoints().toArray()) {
            left -= width(letter);
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(letter);
        }
        return kept.toString();
    }
}
