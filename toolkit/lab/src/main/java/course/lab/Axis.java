package course.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round numbers along an axis.
 *
 * @param low the first tick; nothing to be drawn lies below it
 * @param high the last tick; nothing to be drawn lies above it
 * @param step the distance of two ticks: 1, 2 or 5 times a power of ten
 */
record Axis(double low, double high, double step) {

    /** Ticks that enclose the values, about {@code count} of them. */
    static Axis over(double smallest, double largest, int count) {
        double span = largest - smallest;
        if (!(span > 0)) {
            double pad = largest == 0 ? 1 : Math.abs(largest) * 0.5;
            return over(smallest - pad, largest + pad, count);
        }
        double step = roundUp(span / count);
        return new Axis(
                Math.floor(smallest / step + 1e-9) * step,
                Math.ceil(largest / step - 1e-9) * step,
                step);
    }

    private static double roundUp(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double digit = rough / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }

    /** The same axis with no tick between two whole numbers. */
    Axis inWholeSteps() {
        return step >= 1 ? this : new Axis(Math.floor(low), Math.ceil(high), 1);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; low + i * step <= high + step * 1e-6; i++) {
            ticks.add(low + i * step);
        }
        return ticks;
    }

    /** Where a value lies between low (0) and high (1). */
    double share(double value) {
        return (value - low) / (high - low);
    }

    /** A tick's label, with as many digits as the step needs. */
    String label(double tick) {
        int digits = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
        double shown = Math.abs(tick) < step * 1e-6 ? 0 : tick;
        return String.format(Locale.ROOT, "%,." + digits + "f", shown);
    }
}
