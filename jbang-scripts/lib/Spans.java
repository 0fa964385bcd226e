import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who was inside when, drawn as text: one row a name, {@code #} while inside and {@code .} while
 * waiting to get in. Safe for use by several threads.
 */
final class Spans {

    private static final int WIDTH = 60;

    private final Map<String, double[]> rows = new LinkedHashMap<>();

    /** A moment of that name, in seconds from any common zero; the first call makes the row. */
    private synchronized void note(String name, int moment, double seconds) {
        rows.computeIfAbsent(name, n -> new double[] {Double.NaN, Double.NaN, Double.NaN})[moment] =
                seconds;
    }

    void asks(String name, double seconds) {
        note(name, 0, seconds);
    }

    void enters(String name, double seconds) {
        note(name, 1, seconds);
    }

    void leaves(String name, double seconds) {
        note(name, 2, seconds);
    }

    /** The drawing, with a scale below it. A row that never left goes on to the right edge. */
    synchronized String draw() {
        double first = rows.values().stream().mapToDouble(row -> row[0]).min().orElse(0);
        double last =
                rows.values().stream()
                        .mapToDouble(row -> Double.isNaN(row[2]) ? row[0] : row[2])
                        .max()
                        .orElse(1);
        double perColumn = Math.max(last - first, 1e-3) / WIDTH;
        int longest = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
        var text = new StringBuilder();
        rows.forEach((name, row) -> {
            text.append(name).append(" ".repeat(longest - name.length() + 2));
            for (int column = 0; column < WIDTH; column++) {
                double at = first + (column + 0.5) * perColumn;
                text.append(at < row[0] || at > row[2] ? ' ' : at >= row[1] ? '#' : '.');
            }
            text.append('\n');
        });
        String end = "%.2f s".formatted(last - first);
        text.append(" ".repeat(longest + 2))
                .append('0')
                .append(" ".repeat(WIDTH - 1 - end.length()))
                .append(end);
        return text.toString().stripTrailing();
    }
}
