package course.lab;

import java.util.Locale;

/**
 * Writes SVG 1.1 that reads well on light and dark pages.
 *
 * <p>Colours stand twice: as presentation attributes for a light page, and as CSS that takes over
 * where the page is dark. A viewer that drops style sheets still shows the light picture, on its
 * own background. The palette is Okabe and Ito's, which colour-blind people can tell apart; shapes
 * and patterns say the same again.
 */
final class Svg {

    static final double CHAR = 6.7;

    private static final String STYLE =
            """
            @media (prefers-color-scheme: dark) {
              .lab-paper { fill: #14191f; stroke: #3a434d }
              .lab-ink { fill: #e6e9ec }
              .lab-soft { fill: #a4adb6 }
              .lab-rule { stroke: #3a434d }
              .lab-edge { stroke: #e6e9ec }
              .lab-pin { fill: #e6e9ec }
              .lab-pin-text { fill: #14191f }
              .lab-span { fill: #2a323b; stroke: #a4adb6 }
            }
            """;

    private final StringBuilder out = new StringBuilder();

    Svg(double width, double height, String title, String description) {
        out.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" \
                role="img" font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif" \
                font-size="12">
                <title>%s</title>
                <desc>%s</desc>
                <style>
                %s</style>
                """
                        .formatted(
                                number(width),
                                number(height),
                                number(width),
                                number(height),
                                escape(title),
                                escape(description),
                                STYLE));
        out.append(
                "<rect class=\"lab-paper\" x=\"0.5\" y=\"0.5\" width=\"%s\" height=\"%s\" rx=\"6\" fill=\"#ffffff\" stroke=\"#d0d5da\"/>\n"
                        .formatted(number(width - 1), number(height - 1)));
    }

    /** Adds SVG as it stands; texts in it must have gone through {@link #escape}. */
    Svg raw(String svg) {
        out.append(svg).append('\n');
        return this;
    }

    /** Class ink or soft; anchor start, middle or end. */
    Svg text(double x, double y, String anchor, String tone, int size, String text) {
        String fill =
                tone.equals("soft") ? "#57606a" : tone.equals("pin-text") ? "#ffffff" : "#1c2128";
        out.append(
                "<text class=\"lab-%s\" x=\"%s\" y=\"%s\" font-size=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>\n"
                        .formatted(tone, number(x), number(y), size, anchor, fill, escape(text)));
        return this;
    }

    Svg rule(double x1, double y1, double x2, double y2) {
        out.append(
                "<line class=\"lab-rule\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"#d0d5da\"/>\n"
                        .formatted(number(x1), number(y1), number(x2), number(y2)));
        return this;
    }

    String finish() {
        return out + "</svg>\n";
    }

    /** At most one digit after the point, so that the picture stays small and the same. */
    static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : Double.toString(rounded);
    }

    /** Escapes markup and replaces what XML 1.0 cannot hold. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length());
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

    /** Cuts a text to what fits, with an ellipsis; wide letters count as one. */
    static String fit(String text, double width) {
        int letters = (int) Math.max(1, width / CHAR);
        int length = text.codePointCount(0, text.length());
        return length <= letters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, letters - 1)) + "…";
    }

    /** A duration for a reader: 12 ms, 1.50 s. */
    static String time(long nanos) {
        return nanos < 10_000_000
                ? String.format(Locale.ROOT, "%.1f ms", nanos / 1e6)
                : nanos < 1_000_000_000
                        ? Math.round(nanos / 1e6) + " ms"
                        : String.format(Locale.ROOT, "%.2f s", nanos / 1e9);
    }
}
