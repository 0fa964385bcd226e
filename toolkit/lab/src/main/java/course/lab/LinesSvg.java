package course.lab;

import course.lab.Plot.Series;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Draws lines, each with its own colour, dashes and marker, and its name beside its last point. */
final class LinesSvg {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 360;
    private static final double LEFT = 76;
    private static final double TOP = 48;
    private static final double BOTTOM = HEIGHT - 56;

    private static final String[] COLOURS = {
        "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00"
    };
    private static final String[] DASHES = {"", "7 4", "2 3", "10 3 2 3", "4 4", "1 4"};

    private final List<Series> all;
    private final double right;
    private final Axis xAxis;
    private final Axis yAxis;

    private LinesSvg(List<Series> all) {
        this.all = all;
        int longest = all.stream().mapToInt(series -> series.name().length()).max().orElse(0);
        this.right = WIDTH - 24 - Math.clamp(longest * Svg.CHAR + 10, 20, 170);
        this.xAxis =
                axis(
                        series -> DoubleStream.of(series.x()).min().orElse(0),
                        series -> DoubleStream.of(series.x()).max().orElse(0),
                        false);
        this.yAxis =
                axis(
                        series -> DoubleStream.of(series.y()).min().orElse(0),
                        series -> DoubleStream.of(series.y()).max().orElse(0),
                        true);
    }

    /** Measured quantities are compared by their height, so the y axis begins at zero. */
    private Axis axis(
            ToDoubleFunction<Series> low, ToDoubleFunction<Series> high, boolean withZero) {
        List<Series> drawn = all.stream().filter(series -> series.x().length > 0).toList();
        double smallest = drawn.stream().mapToDouble(low).min().orElse(0);
        double largest = drawn.stream().mapToDouble(high).max().orElse(1);
        return withZero
                ? Axis.over(Math.min(0, smallest), Math.max(0, largest), 5)
                : wholeX()
                        ? Axis.over(smallest, largest, 8).inWholeSteps()
                        : Axis.over(smallest, largest, 8);
    }

    /** Counts, such as threads, get no ticks between two of them. */
    private boolean wholeX() {
        return all.stream()
                .flatMapToDouble(s -> DoubleStream.of(s.x()))
                .allMatch(x -> x == Math.rint(x));
    }

    static String draw(
            String title, String xLabel, String yLabel, List<Series> all, String description) {
        Svg svg = new Svg(WIDTH, HEIGHT, title, description);
        svg.text(16, 26, "start", "ink", 15, Svg.fit(title, (WIDTH - 32) / 1.2));
        if (all.stream().allMatch(series -> series.x().length == 0)) {
            svg.text(WIDTH / 2, HEIGHT / 2, "middle", "soft", 12, "Nothing was measured.");
            return svg.finish();
        }
        return new LinesSvg(all).draw(svg, xLabel, yLabel);
    }

    private String draw(Svg svg, String xLabel, String yLabel) {
        for (double tick : yAxis.ticks()) {
            svg.rule(LEFT, y(tick), right, y(tick));
            svg.text(LEFT - 8, y(tick) + 4, "end", "soft", 11, yAxis.label(tick));
        }
        for (double tick : xAxis.ticks()) {
            svg.rule(x(tick), BOTTOM, x(tick), BOTTOM + 5);
            svg.text(x(tick), BOTTOM + 19, "middle", "soft", 11, xAxis.label(tick));
        }
        svg.text((LEFT + right) / 2, BOTTOM + 42, "middle", "soft", 12, xLabel);
        svg.raw(
                "<g transform=\"translate(20 %s) rotate(-90)\">"
                        .formatted(Svg.number((TOP + BOTTOM) / 2)));
        svg.text(0, 0, "middle", "soft", 12, yLabel);
        svg.raw("</g>");
        for (int i = 0; i < all.size(); i++) {
            line(svg, all.get(i), i);
        }
        names(svg);
        return svg.finish();
    }

    private void line(Svg svg, Series series, int index) {
        String colour = COLOURS[index % COLOURS.length];
        StringBuilder points = new StringBuilder();
        StringBuilder markers = new StringBuilder();
        for (int i = 0; i < series.x().length; i++) {
            double x = x(series.x()[i]);
            double y = y(series.y()[i]);
            points.append(i == 0 ? "" : " ")
                    .append(Svg.number(x))
                    .append(',')
                    .append(Svg.number(y));
            markers.append(marker(index, x, y, colour));
        }
        svg.raw(
                "<g><title>%s</title><polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>%s</g>"
                        .formatted(
                                Svg.escape(series.name()),
                                points,
                                colour,
                                DASHES[index % DASHES.length].isEmpty()
                                        ? "none"
                                        : DASHES[index % DASHES.length],
                                markers));
    }

    private static String marker(int index, double x, double y, String colour) {
        String shape =
                switch (index % 3) {
                    case 0 -> "<circle cx=\"%s\" cy=\"%s\" r=\"3.5\" fill=\"%s\"/>";
                    case 1 -> "<path d=\"M%s %sm-4 -4h8v8h-8z\" fill=\"%s\"/>";
                    default -> "<path d=\"M%s %sm0 -5l5 9h-10z\" fill=\"%s\"/>";
                };
        return shape.formatted(Svg.number(x), Svg.number(y), colour);
    }

    /** Names stand at the lines' ends, moved apart where lines end close together. */
    private void names(Svg svg) {
        List<Integer> order =
                java.util.stream.IntStream.range(0, all.size())
                        .boxed()
                        .filter(i -> all.get(i).x().length > 0)
                        .sorted(java.util.Comparator.comparingDouble(i -> lastY(all.get(i))))
                        .toList();
        double above = Double.NEGATIVE_INFINITY;
        for (int i : order) {
            Series series = all.get(i);
            double y = Math.max(lastY(series), above + 15);
            above = y;
            double x = x(series.x()[series.x().length - 1]) + 9;
            svg.text(x, y + 4, "start", "ink", 12, Svg.fit(series.name(), WIDTH - 8 - x));
        }
    }

    private double lastY(Series series) {
        return y(series.y()[series.y().length - 1]);
    }

    private double x(double value) {
        return LEFT + xAxis.share(value) * (right - LEFT);
    }

    private double y(double value) {
        return BOTTOM - yAxis.share(value) * (BOTTOM - TOP);
    }
}
