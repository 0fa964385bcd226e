package course.judge.run;

import course.explorer.Moment;
import course.explorer.Moment.Doing;
import course.explorer.Moment.Lane;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A {@link Moment} as texts of a frame. Not as a serialized object: what comes out of a child JVM
 * that ran somebody's answer is read as text and numbers, nothing more.
 */
final class MomentText {

    /** More than fits on a page is no help; and an answer may start threads without end. */
    private static final int MOST_LANES = 16;

    private static final int MOST_LOCKS = 8;
    private static final int MOST_VALUES = 24;

    private MomentText() {}

    /**
     * @param told what the trace speaks of: its threads and variables come before others
     */
    static void write(Moment moment, Predicate<String> told, List<String> texts) {
        List<Lane> lanes = most(moment.threads(), lane -> told.test(lane.thread()), MOST_LANES);
        texts.add(Integer.toString(lanes.size()));
        for (Lane lane : lanes) {
            texts.add(Told.name(lane.thread()));
            texts.add(lane.doing().name());
            texts.add(Told.name(lane.waitsFor()));
            texts.add(Told.name(lane.holder()));
            writeAll(lane.holds().stream().limit(MOST_LOCKS).toList(), texts);
        }
        List<String> names = most(new ArrayList<>(moment.values().keySet()), told, MOST_VALUES);
        texts.add(Integer.toString(names.size()));
        for (String name : names) {
            texts.add(Told.name(name));
            texts.add(Told.name(moment.values().get(name)));
        }
    }

    /** All if they are few, else those first that are told of. */
    private static <T> List<T> most(List<T> all, Predicate<T> told, int most) {
        return all.size() <= most
                ? all
                : Stream.concat(all.stream().filter(told), all.stream().filter(Predicate.not(told)))
                        .limit(most)
                        .toList();
    }

    private static void writeAll(List<String> some, List<String> texts) {
        texts.add(Integer.toString(some.size()));
        some.forEach(each -> texts.add(Told.name(each)));
    }

    /**
     * @throws RuntimeException if the texts are not those of {@link #write}
     */
    static Moment read(Iterator<String> texts) {
        List<Lane> lanes = new ArrayList<>();
        for (int left = count(texts); left > 0; left--) {
            String thread = texts.next();
            Doing doing = Doing.valueOf(texts.next());
            String waitsFor = texts.next();
            String holder = texts.next();
            List<String> holds = new ArrayList<>();
            for (int locks = count(texts); locks > 0; locks--) {
                holds.add(texts.next());
            }
            lanes.add(new Lane(thread, doing, holds, waitsFor, holder));
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int left = count(texts); left > 0; left--) {
            values.put(texts.next(), texts.next());
        }
        return new Moment(lanes, values);
    }

    private static int count(Iterator<String> texts) {
        return Integer.parseInt(texts.next());
    }
}
