package course.lab;

import course.lab.Recording.Slice;
import course.lab.Recording.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        int next = 0;
        while (next < slices.size()) {
            int first = next;
            double from = x.applyAsDouble(slices.get(first).from());
            double to;
            do {
                to = x.applyAsDouble(slices.get(next++).to());
            } while (next < slices.size() && to - from < 1);
            add(bars, new Bar(from, to, together(slices.subList(first, next))));
        }
        return bars;
    }

    /** One slice for all: the state with the longest sum, and the detail of its longest slice. */
    private static Slice together(List<Slice> slices) {
        Map<State, Long> sums = new EnumMap<>(State.class);
        slices.forEach(slice -> sums.merge(slice.state(), length(slice), Long::sum));
        State state = Collections.max(sums.entrySet(), Map.Entry.comparingByValue()).getKey();
        String detail =
                slices.stream()
                        .filter(slice -> slice.state() == state)
                        .max(Comparator.comparingLong(Columns::length))
                        .orElseThrow()
                        .detail();
        return new Slice(slices.getFirst().from(), slices.getLast().to(), state, detail);
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
