package course.lab;

import course.lab.Plot.Bar;
import java.util.List;

/** Draws bars that lie on their side, so that long labels can be read. */
final class BarsSvg {

    private static final double WIDTH = 640;
    private static final double MARGIN = 16;
    private static final double ROW = 26;
    private static final double TOP = 42;

    private BarsSvg() {}

    static String draw(String title, String unit, List<Bar> bars, String description) {
        double bottom = TOP + Math.max(1, bars.size()) * ROW;
        Svg svg = new Svg(WIDTH, bottom + (unit.isEmpty() ? 34 : 52), title, description);
        svg.text(MARGIN, 26, "start", "ink", 15, Svg.fit(title, (WIDTH - 32) / 1.2));
        if (bars.isEmpty()) {
            svg.text(WIDTH / 2, TOP + 18, "middle", "soft", 12, "Nothing was measured.");
            return svg.finish();
        }
        int longest = bars.stream().mapToInt(bar -> bar.label().length()).max().orElse(0);
        double left = MARGIN + Math.clamp(longest * Svg.CHAR + 12, 50, 230);
        double right = WIDTH - MARGIN - 70;
        double largest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        Axis axis = Axis.over(0, largest == 0 ? 1 : largest, 5);
        for (double tick : axis.ticks()) {
            double x = left + axis.share(tick) * (right - left);
            svg.rule(x, TOP, x, bottom);
            svg.text(x, bottom + 16, "middle", "soft", 11, axis.label(tick));
        }
        for (int i = 0; i < bars.size(); i++) {
            bar(
                    svg,
                    bars.get(i),
                    TOP + i * ROW,
                    left,
                    axis.share(bars.get(i).value()) * (right - left));
        }
        if (!unit.isEmpty()) {
            svg.text((left + right) / 2, bottom + 36, "middle", "soft", 12, unit);
        }
        return svg.finish();
    }

    private static void bar(Svg svg, Bar bar, double y, double left, double length) {
        svg.raw("<g><title>" + Svg.escape(bar.label()) + "</title>");
        String label = Svg.fit(bar.label(), left - MARGIN - 8);
        svg.text(left - 8, y + 17, "end", "ink", 12, label);
        svg.raw(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"16\" fill=\"#0072b2\"/></g>"
                        .formatted(Svg.number(left), Svg.number(y + 5), Svg.number(length)));
        svg.text(left + length + 6, y + 17, "start", "ink", 12, PlotText.value(bar.value()));
    }
}
