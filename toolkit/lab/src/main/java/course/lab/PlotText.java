package course.lab;

import course.lab.Plot.Bar;
import course.lab.Plot.Series;
import java.util.List;
import java.util.Locale;

/** A chart as numbers, for a terminal or a screen reader. */
final class PlotText {

    private static final int LETTERS = 40;

    private PlotText() {}

    static String bars(String title, String unit, List<Bar> bars) {
        StringBuilder text = new StringBuilder(heading(title, unit));
        double largest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        int width = bars.stream().mapToInt(bar -> bar.label().length()).max().orElse(1);
        for (Bar bar : bars) {
            int letters = largest == 0 ? 0 : (int) Math.round(bar.value() / largest * LETTERS);
            text.append('\n')
                    .append(
                            ("%-" + Math.clamp(width, 1, 30) + "s %10s ")
                                    .formatted(bar.label(), value(bar.value())))
                    .append("#".repeat(letters));
        }
        return text.append(bars.isEmpty() ? "\nNothing was measured." : "").toString();
    }

    static String lines(String title, String xLabel, String yLabel, List<Series> all) {
        StringBuilder text = new StringBuilder(heading(title, yLabel + " against " + xLabel));
        for (Series series : all) {
            text.append('\n').append(series.name()).append(':');
            for (int i = 0; i < series.x().length; i++) {
                text.append(i == 0 ? " " : ", ")
                        .append(value(series.x()[i]))
                        .append(" → ")
                        .append(value(series.y()[i]));
            }
        }
        return text.append(all.isEmpty() ? "\nNothing was measured." : "").toString();
    }

    private static String heading(String title, String unit) {
        return unit.isEmpty() ? title : title + " (" + unit + ")";
    }

    /** Three digits that matter, whole numbers in full: 0.00123, 12.3, 1,234,567. */
    static String value(double value) {
        if (value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        int whole = (int) Math.floor(Math.log10(Math.abs(value))) + 1;
        String digits =
                String.format(Locale.ROOT, "%,." + Math.clamp(3 - whole, 0, 9) + "f", value);
        return digits.contains(".") ? digits.replaceAll("\\.?0+$", "") : digits;
    }
}
