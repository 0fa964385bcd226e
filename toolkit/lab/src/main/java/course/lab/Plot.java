package course.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A small chart of what was measured on the reader's own machine: lines or bars.
 *
 * <pre>{@code
 * Plot.lines("Speed-up", "threads", "times as fast").series("measured", new double[] {1, 2}, new double[] {1, 1.9})
 * Plot.bars("Who came first", "runs").bar("thread 1", 61).bar("thread 2", 39)
 * }</pre>
 *
 * <p>Adding returns the same plot, so a loop may add to it. Not safe for several threads. Written
 * here and not taken from a chart library, since the known ones draw through AWT: they need the
 * machine's fonts, fix their colours for one background, and leave no text alternative.
 */
public final class Plot implements Picture {

    /** Points in order of x, joined by a line. */
    record Series(String name, double[] x, double[] y) {}

    /** One bar from zero. */
    record Bar(String label, double value) {}

    private final String title;
    private final String xLabel;
    private final String yLabel;
    private final boolean ofBars;
    private final List<Series> series = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();

    private Plot(String title, String xLabel, String yLabel, boolean ofBars) {
        this.title = Objects.requireNonNull(title, "A plot needs a title.");
        this.xLabel = Objects.requireNonNull(xLabel, "Say what is on the x axis, with its unit.");
        this.yLabel = Objects.requireNonNull(yLabel, "Say what is on the y axis, with its unit.");
        this.ofBars = ofBars;
    }

    /** A chart of lines; labels name the quantity and its unit: "time, ms". */
    public static Plot lines(String title, String xLabel, String yLabel) {
        return new Plot(title, xLabel, yLabel, false);
    }

    /** A chart of bars without a unit, such as counts. */
    public static Plot bars(String title) {
        return bars(title, "");
    }

    /** A chart of bars; the label names the quantity and its unit: "time, ms". */
    public static Plot bars(String title, String valueLabel) {
        return new Plot(title, "", valueLabel, true);
    }

    /**
     * Adds a line.
     *
     * @throws IllegalArgumentException if the arrays differ in length or hold NaN or infinity
     * @throws IllegalStateException if this is a chart of bars
     */
    public Plot series(String name, double[] x, double[] y) {
        if (ofBars) {
            throw new IllegalStateException("A chart of bars takes bar(label, value)");
        }
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "\"%s\" has %d x and %d y values; each x needs one y"
                            .formatted(name, x.length, y.length));
        }
        for (int i = 0; i < x.length; i++) {
            finite(name, x[i]);
            finite(name, y[i]);
        }
        series.add(new Series(name, x.clone(), y.clone()));
        return this;
    }

    /** Adds a line through the entries, in the map's order. */
    public Plot series(String name, Map<? extends Number, ? extends Number> points) {
        return series(
                name,
                points.keySet().stream().mapToDouble(Number::doubleValue).toArray(),
                points.values().stream().mapToDouble(Number::doubleValue).toArray());
    }

    /**
     * Adds a bar.
     *
     * @throws IllegalArgumentException if the value is negative, NaN or infinite
     * @throws IllegalStateException if this is a chart of lines
     */
    public Plot bar(String label, double value) {
        if (!ofBars) {
            throw new IllegalStateException("A chart of lines takes series(name, x, y)");
        }
        finite(label, value);
        if (value < 0) {
            throw new IllegalArgumentException("\"" + label + "\": a bar cannot be negative");
        }
        bars.add(new Bar(label, value));
        return this;
    }

    private static void finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("\"" + name + "\" has a value that is " + value);
        }
    }

    @Override
    public String svg() {
        return ofBars
                ? BarsSvg.draw(title, yLabel, bars, text())
                : LinesSvg.draw(title, xLabel, yLabel, series, text());
    }

    @Override
    public String text() {
        return ofBars
                ? PlotText.bars(title, yLabel, bars)
                : PlotText.lines(title, xLabel, yLabel, series);
    }

    @Override
    public String toString() {
        return text();
    }
}
