package course.explorer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The steps of a schedule as text: a row a step, a column a thread, the source lines at the right;
 * of many threads a list. Long words of a cell go on in the next line, so nothing is cut and no
 * line is longer than it may be. Stateless.
 */
public final class TraceText {

    /** In characters: what a notebook's page and most terminals show without a break. */
    public static final int WIDTH = 100;

    private static final int NUMBER = 6;
    private static final int NARROWEST = 16;
    private static final int GAP = 2;
    private static final int MOST_COLUMNS = 3;

    private TraceText() {}

    /**
     * The steps under each other, each line ended.
     *
     * @param steps at least one
     */
    public static String of(List<Step> steps) {
        List<String> threads = steps.stream().map(Step::thread).distinct().toList();
        return threads.size() > MOST_COLUMNS ? list(steps) : columns(steps, threads);
    }

    private static int longestPlace(List<Step> steps) {
        return steps.stream().mapToInt(step -> step.source().length()).max().orElse(0);
    }

    private static String columns(List<Step> steps, List<String> threads) {
        int[] wide = new int[threads.size()];
        for (int i = 0; i < wide.length; i++) {
            String thread = threads.get(i);
            int longest =
                    steps.stream()
                            .filter(step -> step.thread().equals(thread))
                            .mapToInt(step -> step.action().length())
                            .max()
                            .orElse(0);
            wide[i] = Math.max(NARROWEST, Math.max(longest, thread.length()) + GAP);
        }
        narrow(wide, WIDTH - NUMBER - longestPlace(steps));
        var out = new StringBuilder(row("", threads, wide, ""));
        for (Step step : steps) {
            var cells = new ArrayList<String>(Collections.nCopies(wide.length, ""));
            cells.set(threads.indexOf(step.thread()), step.action());
            out.append(row("%4d  ".formatted(step.step()), cells, wide, step.source()));
        }
        return out.toString();
    }

    /** Takes from the widest until all together have room. */
    private static void narrow(int[] wide, int room) {
        while (IntStream.of(wide).sum() > room) {
            int widest = 0;
            for (int i = 1; i < wide.length; i++) {
                widest = wide[i] > wide[widest] ? i : widest;
            }
            if (wide[widest] <= NARROWEST) {
                return;
            }
            wide[widest]--;
        }
    }

    private static String list(List<Step> steps) {
        int place = longestPlace(steps);
        int name = steps.stream().mapToInt(step -> step.thread().length()).max().orElse(0) + GAP;
        int wide = Math.max(NARROWEST, WIDTH - NUMBER - name - place);
        var out = new StringBuilder();
        for (Step step : steps) {
            String number = "%4d  ".formatted(step.step()) + pad(step.thread(), name);
            out.append(row(number, List.of(step.action()), new int[] {wide}, step.source()));
        }
        return out.toString();
    }

    /** One row, of as many lines as its longest cell needs. */
    private static String row(String number, List<String> cells, int[] wide, String source) {
        List<List<String>> wrapped =
                IntStream.range(0, wide.length)
                        .mapToObj(i -> wrapped(cells.get(i), wide[i] - GAP))
                        .toList();
        int lines = wrapped.stream().mapToInt(List::size).max().orElse(1);
        int left = Math.max(NUMBER, number.length());
        var out = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            var line = new StringBuilder(pad(i == 0 ? number : "", left));
            for (int column = 0; column < wide.length; column++) {
                List<String> cell = wrapped.get(column);
                line.append(pad(i < cell.size() ? cell.get(i) : "", wide[column]));
            }
            out.append(line.append(i == 0 ? source : "").toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    /**
     * At spaces; a word that is too long for a line stands in one of its own, broken if it must.
     */
    private static List<String> wrapped(String text, int wide) {
        var lines = new ArrayList<String>();
        String rest = text.strip().replaceAll("\\s+", " ");
        while (rest.length() > wide) {
            int cut = cut(rest, wide);
            lines.add((lines.isEmpty() ? "" : "  ") + rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).strip();
            if (lines.size() == 1) {
                wide -= 2;
            }
        }
        if (!rest.isEmpty() || lines.isEmpty()) {
            lines.add((lines.isEmpty() ? "" : "  ") + rest);
        }
        return lines;
    }

    private static int cut(String text, int wide) {
        int space = text.lastIndexOf(' ', wide);
        if (space > 0) {
            return space;
        }
        int end = Math.max(text.lastIndexOf('.', wide - 1), text.lastIndexOf('(', wide - 1));
        return end > 0 ? end + 1 : wide;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
