package course.lab;

import course.lab.Recording.Slice;
import course.lab.Recording.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/**
 * Brings slices of any number to bars at least one pixel wide: a pixel shows the state that took
 * most of it. Keeps a picture of a busy second as small as one of a quiet second.
 */
final class Columns {

    /** A bar from one x to another, with a slice that stands for it. */
    record Bar(double from, double to, Slice slice) {}

    private Columns() {}

    static List<Bar> of(List<Slice> slices, LongToDoubleFunction x) {
        List<Bar> bars = new ArrayList<>();
        int i = 0;
        while (i < slices.size()) {
            Slice first = slices.get(i);
            double from = x.applyAsDouble(first.from());
            double to = x.applyAsDouble(first.to());
            Slice most = first;
            int next = i + 1;
            while (next < slices.size() && to - from < 1) {
                Slice slice = slices.get(next);
                if (length(slice) > length(most)) {
                    most = slice;
                }
                to = x.applyAsDouble(slice.to());
                next++;
            }
            add(
                    bars,
                    new Bar(
                            from,
                            to,
                            new Slice(
                                    first.from(),
                                    slices.get(next - 1).to(),
                                    most.state(),
                                    most.detail())));
            i = next;
        }
        return bars;
    }

    private static void add(List<Bar> bars, Bar bar) {
        Bar before = bars.isEmpty() ? null : bars.getLast();
        State state = bar.slice().state();
        if (before != null
                && before.slice().state() == state
                && before.slice().detail().equals(bar.slice().detail())) {
            Slice whole =
                    new Slice(before.slice().from(), bar.slice().to(), state, bar.slice().detail());
            bars.set(bars.size() - 1, new Bar(before.from(), bar.to(), whole));
        } else {
            bars.add(bar);
        }
    }

    private static long length(Slice slice) {
        return slice.to() - slice.from();
    }
}
