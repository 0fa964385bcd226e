package course.judge.run;

import course.explorer.Moment;
import course.explorer.Moment.Doing;
import course.explorer.Moment.Lane;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A {@link Moment} as texts of a frame. Not as a serialized object: what comes out of a child JVM
 * that ran somebody's answer is read as text and numbers, nothing more.
 */
final class MomentText {

    private MomentText() {}

    static void write(Moment moment, List<String> texts) {
        texts.add(Integer.toString(moment.threads().size()));
        for (Lane lane : moment.threads()) {
            texts.add(lane.thread());
            texts.add(lane.doing().name());
            texts.add(lane.waitsFor());
            texts.add(lane.holder());
            texts.add(Integer.toString(lane.holds().size()));
            texts.addAll(lane.holds());
        }
        texts.add(Integer.toString(moment.values().size()));
        moment.values()
                .forEach((name, value) -> {
                    texts.add(name);
                    texts.add(value);
                });
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
